import { statSync } from 'node:fs'
import type { databaseContract } from '#shared/contract/databaseContract.ts'
import { refuseFileError } from '../files/fileRefusal.ts'
import type { Handlers } from '../handler.ts'

export const databaseHandlers: Handlers<typeof databaseContract> = {
  'database.backUp': async ({ backUp }, { path }) => {
    try {
      backUp(path)
      return { path, bytes: statSync(path).size }
    } catch (error) {
      return refuseFileError(error, path)
    }
  },
}
