import { askedInWords } from '#shared/text/askedInWords.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import { figuresText } from '../../text/figuresText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import type { CellDraft } from './cellDraft.ts'
import { rowIdOf, type Finding, type FormRow } from './figureForm.ts'
import type { Proposal } from './proposalRows.ts'
import { registerMark, type RegisterMark } from './registerMark.ts'
import { changeShown, figureAmount, figureShown, figureTyped } from './figureTexts.ts'

/** The column that is typed in. */
export const currentColumn = 'current'

const { column } = figuresText

/** The columns of the entry grid. */
export const figureGridColumns: readonly GridColumn[] = [
  { id: 'code', title: column.code, width: 46 },
  { id: 'name', title: column.name, width: 'fill' },
  { id: 'unit', title: column.unit, width: 84 },
  { id: 'lastYear', title: column.lastYear, width: 104, align: 'right' },
  { id: 'previous', title: column.previous, width: 104, align: 'right' },
  { id: currentColumn, title: column.current, width: 124, align: 'right' },
  { id: 'change', title: column.change, width: 70, align: 'right' },
]

/** One form line as a line of the grid. `isDivided`: the indicator has several lines, so each names its loại hình. */
export function buildFigureRow(
  row: FormRow,
  isDivided: boolean,
  draft: CellDraft | undefined,
  finding: Finding | undefined,
  proposal?: Proposal,
): GridRow {
  const name = isDivided && row.loaiHinh !== '-' ? `${row.name} (${loaiHinhNames[row.loaiHinh]})` : row.name
  return {
    id: rowIdOf(row),
    cells: [
      shown(row.indicator),
      row.isDraft ? { ...shown(name), hint: `${name}. ${figuresText.draftIndicator}` } : { ...shown(name), hint: name },
      shown(row.unitOfMeasure),
      compared(row, row.samePeriodLastYear),
      compared(row, row.previous),
      withMark(currentCell(row, draft, finding), proposal && registerMark(proposal)),
      shown(draft ? '' : changeShown(row.figure, row.previous)),
    ],
  }
}

/** The cell with what the registers say of it. */
function withMark(cell: GridCell, mark: RegisterMark | null | undefined): GridCell {
  if (!mark) return cell
  return { ...cell, tag: mark.tag, hint: cell.hint === undefined ? mark.hint : `${cell.hint} ${mark.hint}` }
}

/** Finds the first thing the rules say of each row; an error goes before a warning. */
export function findingsByRow(findings: readonly Finding[]): Map<string, Finding> {
  const byRow = new Map<string, Finding>()
  const errorsLast = findings.toSorted((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'))
  for (const finding of errorsLast) for (const place of finding.columns) byRow.set(rowIdOf(place), finding)
  return byRow
}

/** The indicators that stand in several lines of a form. */
export function dividedIndicators(rows: readonly FormRow[]): Set<string> {
  const seen = new Set<string>()
  return new Set(rows.map((row) => row.indicator).filter((code) => seen.has(code) || !seen.add(code)))
}

/** The cell that is typed in: what was typed and not saved yet, else what is kept, with what the rules say of it. */
export function currentCell(row: FormRow, draft: CellDraft | undefined, finding: Finding | undefined): GridCell {
  const hasNote = row.note !== null
  if (draft) {
    const fault = draft.fault === null ? {} : { mark: 'error' as const, hint: draft.fault.sentence }
    return { text: draft.text, readOnly: false, hasNote, ...fault }
  }
  if (row.askedIn !== null && row.figure === null) return notAskedCell(row.askedIn)
  const amount = figureAmount(row.figure, row)
  return {
    text: figureShown(row.figure, row),
    edit: figureTyped(row.figure, row),
    readOnly: false,
    hasNote,
    ...(amount === undefined ? {} : { amount }),
    ...markOf(row, finding),
  }
}

/** A line that the report of this period does not ask for: nothing to type, and why. */
function notAskedCell(askedIn: readonly number[]): GridCell {
  const quarters = askedInWords(askedIn)
  return { text: figuresText.onlyIn(quarters), readOnly: true, mark: 'muted', hint: figuresText.notAsked(quarters) }
}

function markOf(row: FormRow, finding: Finding | undefined): Partial<GridCell> {
  const note = row.note === null ? null : figuresText.note.shown(row.note)
  if (finding) return { mark: finding.severity, hint: joined(finding.message, note) }
  if (row.askedIn !== null)
    return { mark: 'warning', hint: joined(figuresText.keptThoughNotAsked(askedInWords(row.askedIn)), note) }
  const muted = row.figure !== null && row.figure.state !== 'number' ? { mark: 'muted' as const } : {}
  return note === null ? muted : { ...muted, hint: note }
}

function joined(sentence: string, note: string | null): string {
  return note === null ? sentence : `${sentence} ${note}`
}

function compared(row: FormRow, figure: FormRow['previous']): GridCell {
  const amount = figureAmount(figure, row)
  const cell = shown(figureShown(figure, row))
  return {
    ...cell,
    ...(amount === undefined ? {} : { amount }),
    ...(figure && figure.state !== 'number' ? { mark: 'muted' as const } : {}),
  }
}

function shown(text: string): GridCell {
  return { text, readOnly: true }
}
