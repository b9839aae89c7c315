import { refuse } from '#shared/contract/failure.ts'
import type { Ledger } from '#shared/domain/figures/figure.ts'
import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import type { FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import { workflowStateNames } from '#shared/text/stateNames.ts'
import { packFigures } from '../consolidation/packFigures.ts'
import type { CommandContext } from '../engineContext.ts'
import { loadFigures, saveFigure } from '../figures/figureQueries.ts'
import { loadForm, type Form } from '../figures/loadForm.ts'
import { saveCorrectionSlip, type CorrectedCell, type QuotingDocument } from './correctionSlip.ts'
import { isEmptyContent, keepVersion, loadContent } from './reportContent.ts'
import { findSubmission, saveEvent, saveSubmission } from './submissionQueries.ts'

/** A correction as it is typed. */
type Correction = {
  unit: string
  period: string
  reason: string
  cells: readonly { ledger: Ledger; indicator: string; loaiHinh: FigureLoaiHinh; text: string; reason?: string }[]
}

/**
 * Corrects figures that an issued document has printed: keeps what stood before as a version, changes the cells, and keeps
 * a slip of them with its reason, or a reason for each, and the documents that quoted them. The report stays frozen.
 */
export function correctSubmission(
  context: CommandContext,
  correction: Correction,
): { cells: CorrectedCell[]; documents: QuotingDocument[] } {
  const { db, clock, today } = context
  const { unit, period, reason } = correction
  const given = reason.trim()
  if (given === '' && correction.cells.some((cell) => !cell.reason?.trim()))
    refuse('badInput', { field: 'reason', reason: 'phiếu đính chính cần ghi lý do cho mọi ô' })
  const form = loadForm(db, unit, period, 'own')
  const submission = form.periodId === null ? null : findSubmission(db, form.periodId, form.unit.id)
  if (submission?.state !== 'included') {
    const state = submission ? workflowStateNames[submission.state] : 'chưa gửi'
    return refuse('wrongState', { unit: form.unit.name, state, action: 'lập phiếu đính chính' })
  }
  const place = { periodId: submission.periodId, unitId: submission.unitId }
  keepVersion(db, submission.id, today(), loadContent(db, place), { source: 'kept', verification: null })
  const cells = correction.cells.map((cell) =>
    changeCell(context, { ...place, ledger: cell.ledger }, cell, loadForm(db, unit, period, cell.ledger)),
  )
  const changed = cells.filter((cell) => cell !== null)
  if (changed.length === 0) refuse('badInput', { field: 'cells', reason: 'không có ô nào thay đổi' })
  packFigures(db, place.periodId, place.unitId)
  const content = loadContent(db, place)
  keepVersion(db, submission.id, today(), content, { source: 'corrected', verification: null })
  saveSubmission(db, { ...submission, isEmpty: isEmptyContent(content) })
  const why = given === '' ? [...new Set(changed.map((cell) => cell.reason))].join('; ') : given
  saveEvent(db, submission.id, clock(), 'included', why)
  return { cells: changed, documents: saveCorrectionSlip(context, submission.id, why, changed) }
}

function changeCell(
  { db, logChange }: CommandContext,
  place: { periodId: number; unitId: number; ledger: Ledger },
  { indicator, loaiHinh, text, reason = '' }: Correction['cells'][number],
  form: Form,
): CorrectedCell | null {
  const key = columnKey({ indicator, loaiHinh })
  const column = form.columns.find((it) => it.indicator.code === indicator && it.loaiHinh === loaiHinh)
  if (!column) return refuse('unknownColumn', { column: key })
  const typed = parseTypedFigure(text, column.indicator)
  if (!typed.ok) return refuse('figureRefused', { column: key, sentence: typed.sentence })
  const before = loadFigures(db, place).get(column.id) ?? null
  if (JSON.stringify(before) === JSON.stringify(typed.figure)) return null
  saveFigure(db, place, column.id, typed.figure)
  logChange({
    entity: 'figure',
    key: `${form.unit.code}/${form.period.code}/${place.ledger}/${key}`,
    before,
    after: typed.figure,
  })
  return { ledger: place.ledger, columnId: column.id, before, after: typed.figure, reason: reason.trim() }
}
