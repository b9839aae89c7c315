import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { SentLetter } from '#shared/domain/periods/followUp.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Whose reports are chased: those of a type for a period. */
type FollowUpSeries = { period: string; reportType: ReportTypeCode }

/** A call, a promise or a note about a unit's late report, as it is written down. */
export type Contact = {
  on: IsoDate
  kind: 'call' | 'promise' | 'note'
  person: string
  note: string
  promisedOn: IsoDate | null
}

/** A kept contact under its number. */
export type KeptContact = Contact & { id: number }

/** A letter as it was written, with the items it named. */
export type KeptLetter = SentLetter & { items: readonly string[] }

/** The contacts of each unit, oldest first. */
export function loadContacts(db: ReadDatabase, { period, reportType }: FollowUpSeries): Map<number, KeptContact[]> {
  const rows = db.all<KeptContact & { unitId: number }>(sql`
    SELECT unit_id AS unitId, id, on_date AS "on", kind, person, note, promised_on AS promisedOn FROM follow_up_contact
    WHERE period = ${period} AND report_type = ${reportType} ORDER BY on_date, id`)
  return grouped(rows)
}

/** The letters to each unit, oldest first. */
export function loadLetters(db: ReadDatabase, { period, reportType }: FollowUpSeries): Map<number, KeptLetter[]> {
  const rows = db.all<{ unitId: number; level: string; on: IsoDate; items: string }>(sql`
    SELECT unit_id AS unitId, level, on_date AS "on", items FROM follow_up_letter
    WHERE period = ${period} AND report_type = ${reportType} ORDER BY on_date`)
  return grouped(rows.map((row) => ({ ...row, items: JSON.parse(row.items) as string[] })))
}

/** Keeps a contact and returns its number. */
export function saveContact(
  db: WriteDatabase,
  { period, reportType }: FollowUpSeries,
  unitId: number,
  contact: Contact,
  at: IsoInstant,
): number {
  return db.insert(sql`
    INSERT INTO follow_up_contact (unit_id, period, report_type, on_date, kind, person, note, promised_on, recorded_at)
    VALUES (${unitId}, ${period}, ${reportType}, ${contact.on}, ${contact.kind}, ${contact.person}, ${contact.note},
            ${contact.promisedOn}, ${at})`)
}

/** Takes a contact out and returns what it was; null when there is none of that number. */
export function removeContact(db: WriteDatabase, id: number): Contact | null {
  const contact = db.get<Contact>(sql`
    SELECT on_date AS "on", kind, person, note, promised_on AS promisedOn FROM follow_up_contact WHERE id = ${id}`)
  if (contact) db.run(sql`DELETE FROM follow_up_contact WHERE id = ${id}`)
  return contact ?? null
}

/** Keeps that a letter of a level was written; fails when one of that level was written before. */
export function saveLetter(
  db: WriteDatabase,
  { period, reportType }: FollowUpSeries,
  unitId: number,
  letter: KeptLetter,
): void {
  db.run(sql`
    INSERT INTO follow_up_letter (unit_id, period, report_type, level, on_date, items)
    VALUES (${unitId}, ${period}, ${reportType}, ${letter.level}, ${letter.on}, ${JSON.stringify(letter.items)})`)
}

function grouped<Row extends { unitId: number }>(rows: readonly Row[]): Map<number, Omit<Row, 'unitId'>[]> {
  const found = new Map<number, Omit<Row, 'unitId'>[]>()
  for (const { unitId, ...row } of rows) found.set(unitId, [...(found.get(unitId) ?? []), row])
  return found
}
