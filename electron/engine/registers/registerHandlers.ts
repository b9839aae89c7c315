import type { registersContract } from '#shared/contract/registersContract.ts'
import type { Handlers } from '../handler.ts'
import { definitionHandlers } from './definitionHandlers.ts'
import { eventHandlers } from './eventHandlers.ts'
import { fileHandlers } from './fileHandlers.ts'
import { importHandlers } from './importHandlers.ts'
import { proposalHandlers } from './proposalHandlers.ts'
import { takeHandlers } from './takeHandlers.ts'
import { workbookHandlers } from './workbookHandlers.ts'

/** One mechanism for every register: definitions, events, files, and the figures they propose. */
export const registerHandlers: Handlers<typeof registersContract> = {
  ...definitionHandlers,
  ...eventHandlers,
  ...importHandlers,
  ...fileHandlers,
  ...proposalHandlers,
  ...takeHandlers,
  ...workbookHandlers,
}
