import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { Period, ReportTypeCode } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { NarrativeFact, ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { loadOutline } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { findPeriod } from '../periods/periodQueries.ts'

/**
 * What the units wrote for a period, in the order given; the half-year and the year are written with their last quarter.
 * The first unit's own text always counts, that of others once their report has come in.
 */
export function loadNarrativeFacts(db: ReadDatabase, period: Period, units: readonly UnitAsOf[]): NarrativeFact[] {
  const quarter = findPeriod(db, quartersOf(period).at(-1)?.code ?? period.code)
  if (!quarter) return []
  const outline = loadOutline(db, 'quarterly', 'unit', period.cutOff)
  const textOf = new Map(
    [...outline.sections, ...outline.annexes].map(({ code, textIndicator }) => [code, textIndicator]),
  )
  const received = new Set(
    db
      .raw<[number]>(
        sql`SELECT unit_id FROM submission WHERE period_id = ${quarter.id} AND state IN ('sent', 'accepted', 'included')`,
      )
      .map(([id]) => id),
  )
  return units
    .filter((unit, index) => index === 0 || received.has(unit.id))
    .flatMap((unit) =>
      db
        .raw<[string, string]>(
          sql`
          SELECT section, text FROM narrative WHERE period_id = ${quarter.id} AND unit_id = ${unit.id} ORDER BY section`,
        )
        .map(([section, text]) => ({
          unit: { code: unit.code, name: fullName(unit) },
          section,
          textIndicator: textOf.get(section) ?? null,
          text,
        })),
    )
}

/** The paragraphs that a person changed, by their id. */
export function loadEdits(
  db: ReadDatabase,
  unitId: number,
  period: string,
  reportType: ReportTypeCode,
): ReportFacts['edits'] {
  const rows = db.raw<[string, string]>(sql`
    SELECT e.paragraph, e.text FROM edited_paragraph e
    WHERE e.unit_id = ${unitId} AND e.period = ${period} AND e.report_type = ${reportType}`)
  return Object.fromEntries(rows)
}

/** Keeps a person's wording of a paragraph beside what the program wrote; null takes it away. */
export function saveEdit(
  db: WriteDatabase,
  key: { unitId: number; period: string; reportType: ReportTypeCode; paragraph: string },
  generated: string,
  text: string | null,
): void {
  const { unitId, period, reportType, paragraph } = key
  if (text === null) {
    db.run(sql`
      DELETE FROM edited_paragraph
      WHERE unit_id = ${unitId} AND period = ${period} AND report_type = ${reportType} AND paragraph = ${paragraph}`)
    return
  }
  db.run(sql`
    INSERT INTO edited_paragraph (unit_id, period, report_type, paragraph, generated, text)
    VALUES (${unitId}, ${period}, ${reportType}, ${paragraph}, ${generated}, ${text})
    ON CONFLICT DO UPDATE SET generated = excluded.generated, text = excluded.text`)
}
