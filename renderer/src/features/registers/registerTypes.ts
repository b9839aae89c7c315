import type { Input, Output } from '#shared/rpc/connectEngine.ts'

/** A register as it is kept: its definition, revision, and how many events it holds here and now. */
export type Register = Output<'registers.definitions'>['registers'][number]

/** One event of a register. */
export type RegisterEvent = Output<'registers.list'>['events'][number]

/** Which units and days are looked at. */
export type EventPlace = Pick<Input<'registers.list'>, 'unit' | 'below' | 'period'>
