import { refuse } from '#shared/contract/failure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { periodFromCode } from '#shared/domain/periods/periodFromCode.ts'
import { loadSchedule } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A period under the integer id that figures are kept with. */
export type KeptPeriod = Period & { id: number }

type PeriodRow = {
  id: number
  code: string
  kind: Period['kind']
  year: number
  idx: number
  from_date: string
  cut_off: string
}

/** A period that figures or submissions are kept for, or null. */
export function findPeriod(db: ReadDatabase, code: string): KeptPeriod | null {
  const row = db.get<PeriodRow>(
    sql`SELECT id, code, kind, year, idx, from_date, cut_off FROM period WHERE code = ${code}`,
  )
  return row ? toPeriod(row) : null
}

/** Every kept quarter, oldest first. */
export function loadQuarters(db: ReadDatabase): KeptPeriod[] {
  return db
    .all<PeriodRow>(
      sql`SELECT id, code, kind, year, idx, from_date, cut_off FROM period WHERE kind = 'quarter' ORDER BY cut_off`,
    )
    .map(toPeriod)
}

/** The period of a code by the schedule in force, whether or not anything is kept for it. Throws `Refusal` unknownPeriod. */
export function mustReadPeriod(db: ReadDatabase, code: string): Period {
  const kept = findPeriod(db, code)
  if (kept) return kept
  const parsed = parsePeriodCode(code) ?? refuse('unknownPeriod', { code })
  return periodFromCode(code, loadSchedule(db, firstDay(parsed.year))) ?? refuse('unknownPeriod', { code })
}

/** The quarter of a code under its id, kept from now on. Throws `Refusal` unknownPeriod when the code is not a quarter's. */
export function ensureQuarter(db: WriteDatabase, code: string): KeptPeriod {
  const period = mustReadPeriod(db, code)
  if (period.kind !== 'quarter') refuse('periodDoesNotFit', { period: code, reportType: 'quarterly' })
  const kept = findPeriod(db, period.code)
  if (kept) return kept
  const id = db.insert(sql`
    INSERT INTO period (code, kind, year, idx, from_date, cut_off)
    VALUES (${period.code}, ${period.kind}, ${period.year}, ${period.index}, ${period.from}, ${period.cutOff})`)
  return { ...period, id }
}

function firstDay(year: number): IsoDate {
  return `${String(year).padStart(4, '0')}-01-01`
}

function toPeriod(row: PeriodRow): KeptPeriod {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    year: row.year,
    index: row.idx,
    from: row.from_date,
    cutOff: row.cut_off,
  }
}
