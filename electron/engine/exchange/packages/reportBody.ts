import type { ReportBody } from '#shared/domain/exchange/packageDifference.ts'
import { fromPackageCell, toPackageCell } from '#shared/domain/exchange/packageCell.ts'
import type { Ledger } from '#shared/domain/figures/figure.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import { loadColumns, type KeptColumn } from '../../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../../database/database.ts'
import type { ReportContent } from '../../submissions/reportContent.ts'

/** The columns of this database both ways: by the key that offices share, and by the id that only this database knows. */
export type ColumnNames = { byKey: ReadonlyMap<string, KeptColumn>; keyOf: ReadonlyMap<number, string> }

/** Reads the columns once for a whole package. */
export function loadColumnNames(db: ReadDatabase): ColumnNames {
  const byKey = loadColumns(db)
  return { byKey, keyOf: new Map([...byKey.values()].map((column) => [column.id, columnKey(column)])) }
}

/** A report in the words that offices share. */
export function toBody(content: ReportContent, { keyOf }: ColumnNames): ReportBody {
  const named = <From, To>(
    cells: readonly (readonly [number, From])[],
    change: (from: From) => To,
  ): Record<string, To> => Object.fromEntries(cells.map(([id, value]) => [keyOf.get(id) ?? '', change(value)]))
  const same = (text: string): string => text
  return {
    own: named(content.figures.own, toPackageCell),
    childrenTotal: named(content.figures.childrenTotal, toPackageCell),
    ownNotes: named(content.notes.own, same),
    childrenTotalNotes: named(content.notes.childrenTotal, same),
    narratives: Object.fromEntries(content.narratives),
  }
}

/** A report from the words that offices share, in the order in which this database reads its own. */
export function fromBody(body: ReportBody, { byKey }: ColumnNames): ReportContent {
  const kept = <From, To>(cells: Readonly<Record<string, From>>, change: (from: From) => To): [number, To][] =>
    Object.entries(cells)
      .flatMap(([key, value]): [number, To][] => {
        const column = byKey.get(key)
        return column ? [[column.id, change(value)]] : []
      })
      .sort(([a], [b]) => a - b)
  const figuresOf = (ledger: Ledger) => kept(body[ledger], fromPackageCell)
  const notesOf = (ledger: Ledger) => kept(body[`${ledger}Notes`], (note) => note)
  return {
    figures: { own: figuresOf('own'), childrenTotal: figuresOf('childrenTotal') },
    notes: { own: notesOf('own'), childrenTotal: notesOf('childrenTotal') },
    narratives: Object.entries(body.narratives).sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}
