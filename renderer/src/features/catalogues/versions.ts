import type { Input } from '#shared/rpc/connectEngine.ts'

/** What every dated set of rules tells of itself. */
export type VersionHead = { code: string; name: string; validFrom: string; isDraft: boolean; note: string }

/** A version in its newest revision. */
export type Version<C extends VersionHead> = { revision: number; origin: 'shipped' | 'office'; content: C }

/** The kinds of rules that have versions in time. */
export type VersionKind = Extract<Input<'catalogues.history'>['kind'], 'schedule' | 'followUp' | 'rubric'>

/** The version to show: the chosen one, else the one in force on a day, else the first. */
export function findVersion<C extends VersionHead>(
  versions: readonly Version<C>[],
  chosen: string | null,
  on: string,
): Version<C> | undefined {
  return (
    versions.find(({ content }) => content.code === chosen) ??
    versions.findLast(({ content }) => content.validFrom <= on) ??
    versions[0]
  )
}

/** The code of a new version: its first day tells it from the others. */
export function newVersionCode(validFrom: string): string {
  return `tu-${validFrom}`
}
