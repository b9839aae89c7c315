import { refuse } from '#shared/contract/failure.ts'
import type { figuresContract } from '#shared/contract/figuresContract.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import { previousPeriod, samePeriodLastYear } from '#shared/domain/periods/periodCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { packFigures } from '../consolidation/packFigures.ts'
import { ensureQuarter, findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { mustNotBeFrozen } from './mustNotBeFrozen.ts'
import { cellHandlers } from './cellHandlers.ts'
import { loadFigures, loadNotes, saveFigure, type FigurePlace } from './figureQueries.ts'
import { narrativeHandlers } from './narrativeHandlers.ts'
import { loadForm, type Form, type FormColumn } from './loadForm.ts'

export const figureHandlers: Handlers<typeof figuresContract> = {
  ...cellHandlers,
  ...narrativeHandlers,

  'figures.form': ({ db }, { unit, period, ledger }) => {
    const form = loadForm(db, unit, period, ledger)
    const figures = figuresOf(db, form, form.period.code)
    const previous = figuresOf(db, form, previousPeriod(form.period).code)
    const lastYear = figuresOf(db, form, samePeriodLastYear(form.period).code)
    const notes =
      form.periodId === null
        ? new Map<number, string>()
        : loadNotes(db, { ...form, periodId: form.periodId, unitId: form.unit.id })
    const rows = form.columns.map((column) => ({
      indicator: column.indicator.code,
      loaiHinh: column.loaiHinh,
      name: column.indicator.name,
      unitOfMeasure: column.indicator.unit,
      kind: column.indicator.kind,
      scale: column.indicator.scale,
      isDraft: column.indicator.isDraft,
      askedIn: column.isAsked ? null : [...(column.indicator.askedIn ?? [])],
      figure: figures.get(column.id) ?? null,
      note: notes.get(column.id) ?? null,
      previous: previous.get(column.id) ?? null,
      samePeriodLastYear: lastYear.get(column.id) ?? null,
    }))
    return { unit: form.unit.code, period: form.period.code, groups: [...form.groups], rows }
  },

  'figures.save': (context, { unit, period, ledger, cells }) => {
    const { db } = context
    const quarter = ensureQuarter(db, period)
    const form = loadForm(db, unit, period, ledger)
    const place = { periodId: quarter.id, unitId: form.unit.id, ledger }
    const before = loadFigures(db, place)
    const columns = new Map(
      form.columns.map((column) => [
        columnKey({ indicator: column.indicator.code, loaiHinh: column.loaiHinh }),
        column,
      ]),
    )
    const changed = cells.filter((cell) => {
      const key = columnKey(cell)
      const column = columns.get(key) ?? refuse('unknownColumn', { column: key })
      return saveCell(
        context,
        form,
        place,
        column,
        before.get(column.id) ?? null,
        mustBeFigure(cell.text, column, form),
      )
    }).length
    if (changed === 0) return { changed }
    // A refusal takes back what this call has written.
    mustNotBeFrozen(db, form.unit, quarter)
    packFigures(db, quarter.id, form.unit.id)
    return { changed }
  },
}

function figuresOf(db: ReadDatabase, form: Form, periodCode: string): Map<number, FigureValue> {
  const period = findPeriod(db, mustReadPeriod(db, periodCode).code)
  return period ? loadFigures(db, { periodId: period.id, unitId: form.unit.id, ledger: form.ledger }) : new Map()
}

function mustBeFigure(text: string, { indicator, isAsked }: FormColumn, { period }: Form): FigureValue | null {
  const column = `${indicator.code} (${indicator.name})`
  const typed = parseTypedFigure(text, indicator)
  if (!typed.ok) return refuse('figureRefused', { column, sentence: typed.sentence })
  if (!isAsked && typed.figure !== null)
    return refuse('notAskedInPeriod', { column, period: periodLabel(period), askedIn: indicator.askedIn ?? [] })
  return typed.figure
}

function saveCell(
  { db, logChange }: CommandContext,
  form: Form,
  place: FigurePlace,
  column: FormColumn,
  before: FigureValue | null,
  after: FigureValue | null,
): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return false
  saveFigure(db, place, column.id, after)
  const key = [form.unit.code, form.period.code, place.ledger, column.indicator.code, column.loaiHinh].join('/')
  logChange({ entity: 'figure', key, before, after })
  return true
}
