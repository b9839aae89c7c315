import { createHash } from 'node:crypto'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { buildCalendar } from '#shared/domain/calendar/buildCalendar.ts'
import { addDays, dateParts, daysBetween, type IsoDate } from '#shared/domain/isoDate.ts'
import { parsePeriodCode, previousPeriod } from '#shared/domain/periods/periodCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { loadOurCalendar } from '../calendar/loadCalendar.ts'
import { loadFollowUpRules } from '../catalogues/catalogueQueries.ts'
import { loadLastBackup } from '../database/backupQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { isLate, loadChased } from '../followUp/loadFollowUp.ts'

type Notice = Output<'notices.list'>['notices'][number]

/** From this many days without a copy outside on, a person is told. */
const daysWithoutCopy = 7
/** How many of our own duties are told of one by one. */
const mostDuties = 5

/** Everything to tell of on a day, less what was put away. */
export function loadNotices(db: ReadDatabase, today: IsoDate): Notice[] {
  const gone = new Set(db.raw<[string]>(sql`SELECT key FROM dismissed_notice`).map(([key]) => key))
  const all = [
    ...quartersNow(today).flatMap((code) => unitNotices(db, code, today)),
    ...ownDuties(db, today),
    ...backup(db, today),
  ]
  return all.filter(({ key }) => !gone.has(key))
}

/** The quarter of the day and the one before, whose reports may still be out. */
function quartersNow(today: IsoDate): string[] {
  const { year, month } = dateParts(today)
  const now = parsePeriodCode(`${year}-Q${Math.ceil(month / 3)}`)
  return now ? [previousPeriod(now).code, now.code] : []
}

function unitNotices(db: ReadDatabase, code: string, today: IsoDate): Notice[] {
  const { period, units } = loadChased(db, { period: code, reportType: 'quarterly', on: today })
  const [late, soon] = [units.filter(isLate), units.filter((unit) => !isLate(unit))]
  const target = { screen: '/don-doc' as const, period: code }
  const codesOf = (list: typeof units) => list.map((unit) => unit.code)
  const first = soon.map(({ due }) => due).toSorted()[0]
  return [
    ...(late.length === 0
      ? []
      : [
          {
            key: keyOf('late', code, codesOf(late)),
            kind: 'late' as const,
            sentence: `${late.length} đơn vị chậm báo cáo ${periodLabel(period)}, nhiều nhất ${Math.max(...late.map(({ days }) => days))} ngày.`,
            target,
          },
        ]),
    ...(first === undefined
      ? []
      : [
          {
            key: keyOf('dueSoon', code, codesOf(soon)),
            kind: 'dueSoon' as const,
            sentence: `${soon.length} đơn vị sắp đến hạn báo cáo ${periodLabel(period)} (ngày ${dateInVietnamese(first)}).`,
            target,
          },
        ]),
  ]
}

/** Our own reports and tasks: open ones whose day comes within the reminder days, and those past it this year. */
function ownDuties(db: ReadDatabase, today: IsoDate): Notice[] {
  const soon = addDays(today, loadFollowUpRules(db, today).daysBefore)
  const entries = buildCalendar(loadOurCalendar(db, dateParts(today).year, today)).filter(
    ({ side, kind, state, on }) =>
      side === 'ours' && (kind === 'report' || kind === 'task') && state !== 'done' && on <= soon,
  )
  return entries
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, mostDuties)
    .map(({ id, on, title, target }) => ({
      key: keyOf('ownDue', id, [on < today ? 'late' : 'soon']),
      kind: 'ownDue' as const,
      sentence:
        on < today
          ? `Việc của cơ quan ta quá hạn từ ngày ${dateInVietnamese(on)}: ${title}.`
          : `Việc của cơ quan ta đến hạn ngày ${dateInVietnamese(on)}: ${title}.`,
      target:
        target.kind === 'report'
          ? { screen: '/van-ban' as const, period: target.period }
          : { screen: '/nhiem-vu' as const, period: null },
    }))
}

/** One a week, not one a day: the key holds the week. */
function backup(db: ReadDatabase, today: IsoDate): Notice[] {
  const since =
    loadLastBackup(db, 'outside')?.at ?? db.get<{ at: string }>(sql`SELECT created_at AS at FROM office`)?.at
  const days = since === undefined ? 0 : daysBetween(since.slice(0, 10), today)
  if (days < daysWithoutCopy) return []
  const key = keyOf('backup', since ?? '', [String(Math.floor(days / daysWithoutCopy))])
  const target = { screen: '/sao-luu' as const, period: null }
  return [{ key, kind: 'backup', sentence: `Chưa sao lưu ra ngoài ${days} ngày.`, target }]
}

function keyOf(kind: string, matter: string, parts: readonly string[]): string {
  const digest = createHash('sha256')
    .update([matter, ...parts].join('\n'))
    .digest('hex')
  return `${kind}-${digest.slice(0, 16)}`
}
