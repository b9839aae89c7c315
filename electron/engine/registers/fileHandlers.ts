import { refuse } from '#shared/contract/failure.ts'
import type { registersContract } from '#shared/contract/registersContract.ts'
import type { ReadDatabase } from '../database/database.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { keepFile, mustReadKeptFile, readEvidence } from '../tasks/keptFiles.ts'
import { mustFindDefinition } from './definitionQueries.ts'
import { logEvent, mustFindEvent } from './eventHandlers.ts'
import { findEvent, updateEvent } from './eventQueries.ts'
import { foldedEvent } from './readEvent.ts'
import { loadUnitFinder } from './unitFinder.ts'

/** Files of events: copied into the database, and written out again. */
export const fileHandlers: Handlers<Pick<typeof registersContract, 'registers.attach' | 'registers.saveFile'>> = {
  'registers.attach': async ({ write }, { id, field, path }) => {
    const { content, ...file } = readEvidence(path)
    write((context) => {
      const { db, clock } = context
      const before = mustFindEvent(db, id)
      const definition = mustFindDefinition(db, before.register)
      mustBeFileField(db, before.register, field)
      keepFile(db, { digest: file.digest, content }, clock())
      const values = { ...before.values, [field]: file }
      const finder = loadUnitFinder(db)
      const unit = finder.byId.get(before.unitId)
      if (!unit) throw new Error(`register event ${id} belongs to no unit`)
      updateEvent(db, id, { ...before, values, foldedText: foldedEvent(definition, values, finder, unit) })
      logEvent(context, before, findEvent(db, id))
    })
    return file
  },

  'registers.saveFile': async ({ read }, { id, field, path }) => {
    const bytes = read(({ db }) => {
      const value = mustFindEvent(db, id).values[field]
      if (typeof value !== 'object') refuse('badInput', { field, reason: 'chưa có tệp nào ở trường này' })
      return mustReadKeptFile(db, value.digest)
    })
    writeFileAtomically(path, bytes)
    return { path }
  },
}

function mustBeFileField(db: ReadDatabase, register: string, code: string): void {
  const field = mustFindDefinition(db, register).fields.find((it) => it.code === code)
  if (field?.type !== 'file') refuse('badInput', { field: 'field', reason: `“${code}” không phải là trường tệp` })
}
