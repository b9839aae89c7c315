import { createHash } from 'node:crypto'
import { ledgers, type FigureValue, type Ledger } from '#shared/domain/figures/figure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { bulkSaveFigures } from '../figures/bulkSaveFigures.ts'
import {
  ledgerId,
  loadFigures,
  loadNarratives,
  loadNotes,
  saveNarrative,
  saveNote,
  toFigureRow,
} from '../figures/figureQueries.ts'
import { lastVersion, saveVersion, type VersionOrigin } from './submissionQueries.ts'

/** Where one unit's report of one quarter is kept. */
export type ReportPlace = { periodId: number; unitId: number }

/** Everything that stands in a unit's report, by the ids this database gives its columns, in their order. */
export type ReportContent = {
  figures: Record<Ledger, [columnId: number, figure: FigureValue][]>
  notes: Record<Ledger, [columnId: number, note: string][]>
  narratives: [section: string, text: string][]
}

/** What stands in a report now. */
export function loadContent(db: ReadDatabase, place: ReportPlace): ReportContent {
  const figuresOf = (ledger: Ledger) => [...loadFigures(db, { ...place, ledger })]
  const notesOf = (ledger: Ledger) => [...loadNotes(db, { ...place, ledger })]
  return {
    figures: { own: figuresOf('own'), childrenTotal: figuresOf('childrenTotal') },
    notes: { own: notesOf('own'), childrenTotal: notesOf('childrenTotal') },
    narratives: [...loadNarratives(db, place.periodId, place.unitId)],
  }
}

/** Makes a report exactly this content, its packed figures included. */
export function saveContent(db: WriteDatabase, place: ReportPlace, content: ReportContent): void {
  for (const ledger of ledgers) {
    const rows = content.figures[ledger].map(([columnId, figure]) => ({ columnId, ...toFigureRow(figure) }))
    bulkSaveFigures(db, place.periodId, place.unitId, ledgerId(ledger), rows)
  }
  saveNotes(db, place, content)
  db.run(sql`DELETE FROM narrative WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId}`)
  for (const [section, text] of content.narratives) saveNarrative(db, place, section, text, foldText(text))
}

/** Whether a report has neither a figure nor a word. */
export function isEmptyContent(content: ReportContent): boolean {
  return content.narratives.length === 0 && ledgers.every((ledger) => content.figures[ledger].length === 0)
}

/** Keeps what stands in a report as a version, unless the newest version is just that: nothing is lost by what follows. */
export function keepVersion(
  db: WriteDatabase,
  submissionId: number,
  on: IsoDate,
  content: ReportContent,
  origin: VersionOrigin,
): { revision: number; digest: string } {
  const last = lastVersion(db, submissionId)
  return last?.digest === digestOf(content) ? last : saveVersion(db, submissionId, on, content, origin)
}

function saveNotes(db: WriteDatabase, place: ReportPlace, content: ReportContent): void {
  db.run(sql`DELETE FROM figure_note WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId}`)
  for (const ledger of ledgers)
    for (const [columnId, note] of content.notes[ledger]) saveNote(db, { ...place, ledger }, columnId, note)
}

/** Whether the newest version of a report is just this content. */
export function isLastVersion(db: ReadDatabase, submissionId: number, content: ReportContent): boolean {
  return lastVersion(db, submissionId)?.digest === digestOf(content)
}

function digestOf(content: ReportContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
