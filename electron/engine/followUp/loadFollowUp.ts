import type { IsoDate } from '#shared/domain/isoDate.ts'
import { planFollowUp, type FollowUpStep } from '#shared/domain/periods/followUp.ts'
import { missingItems, type ReportProgress } from '#shared/domain/periods/followUpItems.ts'
import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import type { Period, ReportTypeCode } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import { loadFollowUpRules } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { loadFigures, loadNarratives } from '../figures/figureQueries.ts'
import { loadForm } from '../figures/loadForm.ts'
import { loadUnitOutline } from '../figures/loadUnitOutline.ts'
import { loadBoard, type BoardUnit } from '../periods/loadBoard.ts'
import { findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadSubmissions, type Submission } from '../submissions/submissionQueries.ts'
import { mustFindOurUnitId, mustFindUnitId } from '../units/unitQueries.ts'
import { loadContacts, loadLetters, type KeptContact, type KeptLetter } from './followUpQueries.ts'

/** Which reports are chased, on which day. */
export type FollowUpRequest = { period: string; reportType: ReportTypeCode; unit?: string | undefined; on: IsoDate }

/** One unit on the list, with all that a letter to it needs. */
export type LateUnit = FollowUpStep & {
  id: number
  code: string
  name: string
  due: IsoDate
  letters: readonly KeptLetter[]
  contacts: readonly KeptContact[]
  /** What is missing; for a letter of this very day what that letter named. */
  items: readonly string[]
}

export type FollowUp = { period: Period; rules: FollowUpRules; units: readonly LateUnit[] }

/** A unit on the list before it is looked up what it lacks. */
type ChasedUnit = Omit<LateUnit, 'items'> & { board: BoardUnit; submission: Submission | null }

type Chased = { period: Period; quarter: string; rules: FollowUpRules; units: readonly ChasedUnit[] }

/** The list as of a day, in the order of the board: the late first, then those due soon. */
export function loadFollowUp(db: ReadDatabase, request: FollowUpRequest): FollowUp {
  const { period, quarter, rules, units } = loadChased(db, request)
  const listed = units.map(({ board, submission, ...unit }) => {
    const todays = unit.letters.find((letter) => letter.on === request.on && letter.level === unit.level)
    return {
      ...unit,
      items: todays?.items ?? (isLate(unit) ? loadItems(db, board, submission, { period, quarter }) : []),
    }
  })
  return { period, rules, units: listed }
}

/** The same list without what each report lacks, which takes a look into every form. */
export function loadChased(db: ReadDatabase, request: FollowUpRequest): Chased {
  const period = mustReadPeriod(db, request.period)
  const rootId = request.unit === undefined ? mustFindOurUnitId(db) : mustFindUnitId(db, request.unit)
  const board = loadBoard(db, period, request.reportType, rootId)
  const quarter = quartersOf(period).at(-1)?.code ?? period.code
  const kept = findPeriod(db, quarter)
  const submissions = kept ? loadSubmissions(db, kept.id) : new Map<number, Submission>()
  const rules = loadFollowUpRules(db, request.on)
  const [letters, contacts] = [loadLetters(db, request), loadContacts(db, request)]
  const units = board.units.flatMap((unit) => {
    const said = { letters: letters.get(unit.id) ?? [], contacts: contacts.get(unit.id) ?? [] }
    return stepFor(unit, submissions.get(unit.id) ?? null, said, { on: request.on, rules })
  })
  return { period, quarter, rules, units: [...units.filter(isLate), ...units.filter((unit) => !isLate(unit))] }
}

/** Whether the due date has passed. */
export function isLate({ kind }: Pick<LateUnit, 'kind'>): boolean {
  return kind !== 'upcoming'
}

function stepFor(
  unit: BoardUnit,
  submission: Submission | null,
  said: Pick<LateUnit, 'letters' | 'contacts'>,
  { on, rules }: { on: IsoDate; rules: FollowUpRules },
): ChasedUnit[] {
  const promises = said.contacts.flatMap(({ promisedOn, on: saidOn }) =>
    promisedOn && saidOn <= on ? [promisedOn] : [],
  )
  const { state, due, received } = unit
  const facts = {
    state,
    due,
    received,
    workflow: submission?.state ?? null,
    letters: said.letters,
    promisedOn: promises.sort().at(-1) ?? null,
  }
  const step = planFollowUp(facts, on, rules)
  if (!step || due === null) return []
  return [{ ...step, ...said, id: unit.id, code: unit.code, name: unit.name, due, board: unit, submission }]
}

function loadItems(
  db: ReadDatabase,
  unit: BoardUnit,
  submission: Submission | null,
  { period, quarter }: { period: Period; quarter: string },
): string[] {
  const earlier = unit.lacking.filter((code) => code !== quarter)
  const named = earlier.map((code) => `Báo cáo ${periodLabel(mustReadPeriod(db, code))}`)
  if (earlier.length > 0 && !unit.lacking.includes(quarter)) return named
  const reason = submission?.state === 'returned' ? lastReason(db, submission.id) : null
  return [...named, ...missingItems(loadProgress(db, unit.code, period, quarter), reason)]
}

function lastReason(db: ReadDatabase, submissionId: number): string {
  const row = db.get<{ reason: string }>(sql`
    SELECT reason FROM submission_event WHERE submission_id = ${submissionId} AND state = 'returned' ORDER BY id DESC LIMIT 1`)
  return row?.reason ?? ''
}

/** What stands of a unit's report of a period so far, by group and section. */
export function loadProgress(db: ReadDatabase, code: string, period: Period, quarter: string): ReportProgress {
  const form = loadForm(db, code, quarter, 'own')
  const place = { periodId: form.periodId ?? 0, unitId: form.unit.id }
  const figures = loadFigures(db, { ...place, ledger: 'own' })
  const texts = loadNarratives(db, place.periodId, place.unitId)
  const groups = form.groups.map(({ code: group, name }) => {
    const columns = form.columns.filter(({ indicator, isAsked }) => isAsked && indicator.group === group)
    return { name, cells: columns.length, filled: columns.filter(({ id }) => figures.has(id)).length }
  })
  const sections = loadUnitOutline(db, period)
    .sections.filter(({ writtenBy }) => writtenBy.includes(form.unit.kind))
    .map(({ heading, code: section }) => ({ heading, isWritten: texts.has(section) }))
  return { groups: groups.filter(({ cells }) => cells > 0), sections }
}
