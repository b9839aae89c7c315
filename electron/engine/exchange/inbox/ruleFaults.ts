import type { FormContent } from '#shared/domain/exchange/formContent.ts'
import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import type { FormFault } from '#shared/domain/exchange/formFault.ts'
import type { CellPlace } from '#shared/domain/exchange/rawCell.ts'
import { addFigures } from '#shared/domain/figures/addFigures.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { previousPeriod, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import { checkSubmission } from '#shared/domain/submissions/checkSubmission.ts'
import type { Finding } from '#shared/domain/submissions/finding.ts'
import type { FigureTable, SubmissionFacts } from '#shared/domain/submissions/submissionFacts.ts'
import { loadRules } from '../../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { mustReadPeriod } from '../../periods/periodQueries.ts'
import { loadSubmissionFacts } from '../../submissions/loadSubmissionFacts.ts'

/** Whose form is looked at, and for which quarter. */
type FormPlace = { tree: TreeAsOf; unit: UnitAsOf; quarter: PeriodId }

/** What the consistency rules find in a form as if it stood in the database already, each finding at its cells. */
export function ruleFaults(db: ReadDatabase, place: FormPlace, form: FormDocument, content: FormContent): FormFault[] {
  const facts = loadFactsWith(db, place, content)
  const { cutOff } = mustReadPeriod(db, place.quarter.code)
  return checkSubmission(facts, loadRules(db, cutOff)).map((finding) => ({
    severity: finding.severity === 'E' ? 'doubt' : 'warning',
    kind: 'rule',
    places: placesOf(finding, form),
    sentence: `${finding.message} ${finding.suggestion}`,
    choices: [],
  }))
}

function loadFactsWith(db: ReadDatabase, { tree, unit, quarter }: FormPlace, content: FormContent): SubmissionFacts {
  const period = mustReadPeriod(db, quarter.code)
  const facts = loadSubmissionFacts(db, tree, unit, period)
  const current: FigureTable = Object.fromEntries(content.figures)
  const earlier = period.index === 1 ? {} : yearBefore(db, { tree, unit, quarter })
  return {
    ...facts,
    figures: { ...facts.figures, current, yearToDate: sumYear(facts, earlier, current) },
    narratives: Object.fromEntries(content.narratives),
  }
}

/** The year's figures up to the quarter before. */
function yearBefore(db: ReadDatabase, { tree, unit, quarter }: FormPlace): FigureTable {
  const before = mustReadPeriod(db, previousPeriod(quarter).code)
  return loadSubmissionFacts(db, tree, unit, before).figures.yearToDate ?? {}
}

/** Flows add up over the year; of what does not, this quarter speaks. */
function sumYear({ catalogue }: SubmissionFacts, earlier: FigureTable, current: FigureTable): FigureTable {
  const isSummed = new Set(catalogue.indicators.filter(({ overTime }) => overTime === 'sum').map(({ code }) => code))
  const keys = new Set([...Object.keys(earlier), ...Object.keys(current)])
  const sums = [...keys].flatMap((key) => {
    const parts = [earlier[key], current[key]].filter((figure) => figure !== undefined)
    const figure = isSummed.has(key.split('/')[0] ?? '') ? addFigures(parts) : (current[key] ?? null)
    return figure ? [[key, figure] as const] : []
  })
  return Object.fromEntries(sums)
}

function placesOf({ columns, section }: Finding, { identity, sheets }: FormDocument): CellPlace[] {
  const cells = new Map(identity.figures.map(({ key, value }) => [key, value]))
  const texts = new Map(identity.narratives.map(({ section: code, value }) => [code, value]))
  const figures = columns.flatMap((column) => {
    const cell = cells.get(columnKey(column))
    return cell === undefined ? [] : [{ sheet: sheets.figures, cell }]
  })
  const text = section === null ? undefined : texts.get(section)
  return text === undefined || sheets.narratives === null
    ? figures
    : [...figures, { sheet: sheets.narratives, cell: text }]
}
