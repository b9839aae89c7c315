import { ledgers, type Ledger } from '../figures/figure.ts'
import type { PackageCell, PackageReport } from './packageContent.ts'

/** What a report says, apart from where it stands in its workflow. */
export type ReportBody = Pick<PackageReport, 'own' | 'childrenTotal' | 'ownNotes' | 'childrenTotalNotes' | 'narratives'>

/** One place where a report would change: a figure, a note on one, or the text of a section. Null: nothing stands there. */
export type FieldDifference =
  | { field: 'figure'; ledger: Ledger; column: string; before: PackageCell | null; after: PackageCell | null }
  | { field: 'note'; ledger: Ledger; column: string; before: string | null; after: string | null }
  | { field: 'narrative'; section: string; before: string | null; after: string | null }

/** Every field in which two bodies of a report differ, figures first, in the order of their keys. */
export function compareReports(before: ReportBody, after: ReportBody): FieldDifference[] {
  const figures = ledgers.flatMap((ledger) =>
    changes(before[ledger], after[ledger]).map(({ key, ...change }) => {
      return { field: 'figure' as const, ledger, column: key, ...change }
    }),
  )
  const notes = ledgers.flatMap((ledger) =>
    changes(before[`${ledger}Notes`], after[`${ledger}Notes`]).map(({ key, ...change }) => {
      return { field: 'note' as const, ledger, column: key, ...change }
    }),
  )
  const narratives = changes(before.narratives, after.narratives).map(({ key, ...change }) => {
    return { field: 'narrative' as const, section: key, ...change }
  })
  return [...figures, ...notes, ...narratives]
}

type Change<Value> = { key: string; before: Value | null; after: Value | null }

function changes<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Change<Value>[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((key) => {
    const change = { key, before: before[key] ?? null, after: after[key] ?? null }
    return change.before === change.after ? [] : [change]
  })
}
