import type { sampleContract } from '#shared/contract/sampleContract.ts'
import type { Handlers } from '../handler.ts'
import { fillSample } from './fillSample.ts'

export const sampleHandlers: Handlers<typeof sampleContract> = {
  'sample.fill': fillSample,
}
