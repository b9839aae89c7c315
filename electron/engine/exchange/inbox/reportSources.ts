import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase, WriteDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { ReportPlace } from '../../submissions/reportContent.ts'

/** A row of files that are ordered by their number of sending; between two lines only a person decides. */
type SourceLine = string & { readonly sourceLine: unique symbol }

/** The file a report stands by: a line of the inbox of forms, or an exchange file. */
type SourceFile = { entryId: number } | { fileId: number }

/** The line of the forms of one period and report type. */
export function formLine(period: string, reportType: ReportTypeCode): SourceLine {
  return `form/${period}/${reportType}` as SourceLine
}

/** The line of the packages of a sender. */
export function packageLine(senderId: number): SourceLine {
  return `package/${senderId}` as SourceLine
}

type SourceRow = { line: string; form: number | null; package: number | null; sender: string | null }

/** What a report stands by where that is another line, in Vietnamese; null where it is this line, or nothing came in yet. */
export function otherSource(db: ReadDatabase, { periodId, unitId }: ReportPlace, line: SourceLine): string | null {
  const rows = db.all<SourceRow>(sql`
    SELECT r.line, e.revision AS form, f.revision AS package, u.code AS sender
    FROM report_source r LEFT JOIN inbox_entry e ON e.id = r.entry_id LEFT JOIN exchange_file f ON f.id = r.file_id
    LEFT JOIN org_unit u ON u.id = f.sender_id AND f.sender_id <> r.unit_id
    WHERE r.period_id = ${periodId} AND r.unit_id = ${unitId} ORDER BY r.line`)
  if (rows.length === 0 || rows.some((row) => row.line === line)) return null
  return rows.map(inWords).join(' và ')
}

/** Says that a report stands by a file; whatever said something else no longer stands for it. */
export function saveSource(
  db: WriteDatabase,
  { periodId, unitId }: ReportPlace,
  source: { line: SourceLine; isChanged: boolean } & SourceFile,
): void {
  if (source.isChanged) db.run(sql`DELETE FROM report_source WHERE period_id = ${periodId} AND unit_id = ${unitId}`)
  const entryId = 'entryId' in source ? source.entryId : null
  const fileId = 'fileId' in source ? source.fileId : null
  db.run(sql`
    INSERT INTO report_source (unit_id, period_id, line, entry_id, file_id)
    VALUES (${unitId}, ${periodId}, ${source.line}, ${entryId}, ${fileId})
    ON CONFLICT DO UPDATE SET entry_id = excluded.entry_id, file_id = excluded.file_id`)
}

function inWords(row: SourceRow): string {
  if (row.form !== null) return `biểu Excel lần gửi ${row.form}`
  return `tệp trao đổi lần gửi ${row.package ?? 0}${row.sender === null ? '' : ` của đơn vị mã ${row.sender}`}`
}
