import type { Output } from '#shared/rpc/connectEngine.ts'

/** A committee as it stands, with members, acts and support. */
export type Committee = Output<'committees.asOf'>['committees'][number]
export type Member = Committee['members'][number]

/** How a unit's committee stands by the rules. */
export type CheckedUnit = Output<'committees.check'>['units'][number]
