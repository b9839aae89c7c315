import { assignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import type { CalendarFacts, CalendarReport, CalendarTask } from '#shared/domain/calendar/calendarFacts.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { dueDate } from '#shared/domain/periods/dueDate.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { loadSchedule } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { loadBoard } from '../periods/loadBoard.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { loadDocuments } from '../tasks/documentQueries.ts'
import { loadAssignments, loadTasks } from '../tasks/taskQueries.ts'
import { loadTree, loadUnits, mustFindOurUnitId } from '../units/unitQueries.ts'
import { loadMends } from './loadMends.ts'
import { loadScores } from './loadScores.ts'
import { loadTerms } from './loadTerms.ts'
import { ourUnitIds } from './ourUnitIds.ts'

/** Reads everything the calendar of a year is built from, as it stands today; to be called inside one transaction. */
export function loadCalendar(db: ReadDatabase, year: number, today: IsoDate): CalendarFacts {
  const { on, tree, ours, schedule } = loadFrame(db, year, today)
  return {
    year,
    today,
    schedule,
    directive: loadDirective(db, on),
    reports: loadReports(db, tree, year, schedule, loadUnits(db)),
    tasks: loadYearTasks(db, tree, ours, year, today),
    terms: loadTerms(db, tree, ours, year),
    mends: loadMends(db, tree, ours, year),
    scores: loadScores(db, year, schedule),
  }
}

/** The same with our own reports and tasks alone, without a look at what anybody else owes: notices ask for it again and again. */
export function loadOurCalendar(db: ReadDatabase, year: number, today: IsoDate): CalendarFacts {
  const { on, tree, ours, schedule } = loadFrame(db, year, today)
  const ourTree = { ...tree, byId: new Map([...tree.byId].filter(([id]) => ours.has(id))) }
  return {
    year,
    today,
    schedule,
    directive: loadDirective(db, on),
    reports: loadReports(db, tree, year, schedule, []),
    tasks: loadYearTasks(db, ourTree, ours, year, today),
    terms: [],
    mends: [],
    scores: [],
  }
}

function loadFrame(db: ReadDatabase, year: number, today: IsoDate) {
  const on = within(year, today)
  const tree = loadTree(db, on)
  return { on, tree, ours: ourUnitIds(db, tree, on), schedule: loadSchedule(db, `${year}-12-31`) }
}

function loadDirective(db: ReadDatabase, on: IsoDate): CalendarFacts['directive'] {
  const { number, issuedOn } = loadDocuments(db).find((it) => it.kind === 'directive') ?? { number: '', issuedOn: on }
  return { number, issuedOn }
}

/** Units as they are today, or at the nearer end of another year. */
function within(year: number, today: IsoDate): IsoDate {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (today < first) return first
  return today > last ? last : today
}

const reportsOfYear: readonly { suffix: string; reportType: ReportTypeCode }[] = [
  ...['-Q1', '-Q2', '-Q3', '-Q4'].map((suffix) => ({ suffix, reportType: 'quarterly' as const })),
  ...['-H1', '-H2'].map((suffix) => ({ suffix, reportType: 'half-year' as const })),
  { suffix: '', reportType: 'annual' },
]

/** The reports of the year, and of the one before where the schedule lets a report be due in the next year. */
function loadReports(
  db: ReadDatabase,
  tree: TreeAsOf,
  year: number,
  schedule: Schedule,
  everyUnit: readonly OrgUnit[],
): CalendarReport[] {
  const years = schedule.dueDates.some(({ due }) => due.year > 0) ? [year - 1, year] : [year]
  const ourId = mustFindOurUnitId(db)
  const ourKind = tree.byId.get(ourId)?.kind
  const issued = loadIssued(db, ourId)
  return years.flatMap((of) =>
    reportsOfYear.map(({ suffix, reportType }): CalendarReport => {
      const period = mustReadPeriod(db, `${of}${suffix}`)
      const { units } = loadBoard(db, period, reportType, ourId, everyUnit)
      return {
        period,
        reportType,
        ourDue: ourKind === undefined ? null : dueDate(loadSchedule(db, period.cutOff), period, reportType, ourKind),
        isIssued: issued.has(`${reportType}/${period.code}`),
        units: units.flatMap(({ id, name, due, received, state }) => {
          const kind = tree.byId.get(id)?.kind
          const isExpected = state !== 'exempt' && state !== 'notYetFounded' && state !== 'dissolved'
          return kind === undefined ? [] : [{ name, kind, due, received, isExpected }]
        }),
      }
    }),
  )
}

function loadIssued(db: ReadDatabase, unitId: number): Set<string> {
  const rows = db.raw<[string, string]>(sql`
    SELECT report_type, period FROM issued_document WHERE unit_id = ${unitId} AND report_type IS NOT NULL`)
  return new Set(rows.map(([reportType, period]) => `${reportType}/${period}`))
}

/** The orders that start or are due in the year, each in its state today. */
function loadYearTasks(
  db: ReadDatabase,
  tree: TreeAsOf,
  ours: ReadonlySet<number>,
  year: number,
  today: IsoDate,
): CalendarTask[] {
  const documents = new Map(loadDocuments(db).map((it) => [it.id, it.number]))
  const numbers = new Map(loadTasks(db).map((kept) => [kept.task.code, documents.get(kept.documentId) ?? '']))
  const isInYear = (day: IsoDate | null) => day !== null && day.startsWith(`${year}-`)
  return loadAssignments(db, tree, today, 'all').flatMap((assignment) => {
    const { task, unit, start, due, progress } = assignment
    const startsLater = task.deadline.kind === 'fromDate'
    if (!isInYear(due) && !(startsLater && isInYear(start))) return []
    return [
      {
        task: task.code,
        title: task.order,
        documentNumber: numbers.get(task.code) ?? '',
        unit: unit.code,
        unitName: fullName(unit),
        isOurs: ours.has(unit.id),
        start,
        startsLater,
        due,
        state: assignmentState(assignment, progress, today),
      },
    ]
  })
}
