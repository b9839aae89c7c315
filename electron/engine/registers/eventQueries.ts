import type { FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { RegisterEvent } from '#shared/domain/registers/registerDefinition.ts'
import type { FieldValues } from '#shared/domain/registers/registerField.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** An event with the unit that reports it; `removedAt` is null while it counts. */
export type KeptEvent = RegisterEvent & { unitId: number; removedAt: IsoInstant | null }

type EventRow = Omit<KeptEvent, 'values'> & { values: string }

/** Which units and days; null for every unit, and for no bound. */
export type EventPlace = { unitIds: readonly number[] | null; from: IsoDate | null; to: IsoDate | null }

const everywhere: EventPlace = { unitIds: null, from: null, to: null }

/** Which events are looked for; `foldedText` without marks. */
type EventFilter = EventPlace & { register: string | null; foldedText: string; withRemoved: boolean }

/** The events that pass a filter, newest first, and how many there are in all. */
export function findEvents(
  db: ReadDatabase,
  filter: EventFilter,
  page: { limit: number; offset: number },
): { total: number; events: KeptEvent[] } {
  const units = filter.unitIds === null ? null : JSON.stringify(filter.unitIds)
  const pattern = `%${filter.foldedText.replace(/[\\%_]/g, '\\$&')}%`
  const rows = db.all<EventRow>(sql`
    SELECT id, register, unit_id AS unitId, on_date AS "on", loai_hinh AS loaiHinh, field_values AS "values", removed_at AS removedAt
    FROM register_event
    WHERE (${filter.register} IS NULL OR register = ${filter.register})
      AND (${units} IS NULL OR unit_id IN (SELECT value FROM json_each(${units})))
      AND (${filter.from} IS NULL OR on_date >= ${filter.from}) AND (${filter.to} IS NULL OR on_date <= ${filter.to})
      AND folded_text LIKE ${pattern} ESCAPE '\\'
      AND (${filter.withRemoved ? 1 : 0} = 1 OR removed_at IS NULL)
    ORDER BY on_date DESC, id DESC`)
  return { total: rows.length, events: rows.slice(page.offset, page.offset + page.limit).map(toEvent) }
}

/** Every event of a unit that counts, oldest first. */
export function loadUnitEvents(db: ReadDatabase, unitId: number): KeptEvent[] {
  return db
    .all<EventRow>(
      sql`
      SELECT id, register, unit_id AS unitId, on_date AS "on", loai_hinh AS loaiHinh, field_values AS "values", removed_at AS removedAt
      FROM register_event WHERE unit_id = ${unitId} AND removed_at IS NULL ORDER BY on_date, id`,
    )
    .map(toEvent)
}

/** The event of an id, removed or not. */
export function findEvent(db: ReadDatabase, id: number): KeptEvent | null {
  const row = db.get<EventRow>(sql`
    SELECT id, register, unit_id AS unitId, on_date AS "on", loai_hinh AS loaiHinh, field_values AS "values", removed_at AS removedAt
    FROM register_event WHERE id = ${id}`)
  return row ? toEvent(row) : null
}

/** How many events that count each register has in a place and time. */
export function countEvents(db: ReadDatabase, place: EventPlace = everywhere): Map<string, number> {
  const units = place.unitIds === null ? null : JSON.stringify(place.unitIds)
  return new Map(
    db.raw<[string, number]>(sql`
      SELECT register, count(*) FROM register_event
      WHERE removed_at IS NULL
        AND (${units} IS NULL OR unit_id IN (SELECT value FROM json_each(${units})))
        AND (${place.from} IS NULL OR on_date >= ${place.from}) AND (${place.to} IS NULL OR on_date <= ${place.to})
      GROUP BY register`),
  )
}

/** Adds an event and returns its id. */
export function insertEvent(
  db: WriteDatabase,
  event: EventContent & { uid: string; register: string; addedAt: IsoInstant },
): number {
  const { uid, register, unitId, on, loaiHinh, values, foldedText, addedAt } = event
  return db.insert(sql`
    INSERT INTO register_event (uid, register, unit_id, on_date, loai_hinh, field_values, folded_text, added_at)
    VALUES (${uid}, ${register}, ${unitId}, ${on}, ${loaiHinh}, ${JSON.stringify(values)}, ${foldedText}, ${addedAt})`)
}

/** What an event says, beside which register it stands in; `foldedText` is what it is found by. */
export type EventContent = {
  unitId: number
  on: IsoDate
  loaiHinh: FigureLoaiHinh
  values: FieldValues
  foldedText: string
}

/** Writes an event anew under its id. */
export function updateEvent(db: WriteDatabase, id: number, event: EventContent): void {
  db.run(sql`
    UPDATE register_event SET unit_id = ${event.unitId}, on_date = ${event.on}, loai_hinh = ${event.loaiHinh},
      field_values = ${JSON.stringify(event.values)}, folded_text = ${event.foldedText}
    WHERE id = ${id}`)
}

/** Takes an event out of all counting, or puts it back with null. */
export function markRemoved(db: WriteDatabase, id: number, removedAt: IsoInstant | null): void {
  db.run(sql`UPDATE register_event SET removed_at = ${removedAt} WHERE id = ${id}`)
}

function toEvent(row: EventRow): KeptEvent {
  return { ...row, values: JSON.parse(row.values) as FieldValues }
}
