import type { registersContract } from '#shared/contract/registersContract.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import { loaiHinhs } from '#shared/domain/orgTree/orgUnit.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'
import { eventColumns, ownCodes, usualLoaiHinh } from '#shared/domain/registers/eventColumns.ts'
import { readPastedRows, type CellFault, type PastedRow } from '#shared/domain/registers/readPastedRows.ts'
import type { RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import type { FieldValues } from '#shared/domain/registers/registerField.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { Handlers } from '../handler.ts'
import { mustFindDefinition } from './definitionQueries.ts'
import { logEvent, mustFindUnitOf } from './eventHandlers.ts'
import { findEvent, findEvents, insertEvent, type EventContent } from './eventQueries.ts'
import { mustHavePastedCells } from './mustHavePastedCells.ts'
import { foldedEvent } from './readEvent.ts'
import { loadUnitFinder, type UnitFinder } from './unitFinder.ts'

/** Many events at once, pasted from Excel: all of them, or none and every faulty cell. */
export const importHandlers: Handlers<Pick<typeof registersContract, 'registers.import'>> = {
  'registers.import': (context, input) => {
    const { db, newId, clock } = context
    const definition = mustFindDefinition(db, input.register)
    const finder = loadUnitFinder(db)
    const usual = mustFindUnitOf(db, finder, input.unit)
    const findUid = (text: string) => finder.find(text)?.uid ?? null
    const read = readPastedRows(mustHavePastedCells(input), eventColumns(definition), ownCodes.day, findUid)
    const built = read.rows.map((row) => buildEvent(definition, row, usual, finder))
    const faults = [...read.faults, ...built.flatMap((it) => it.faults)].sort((a, b) => a.row - b.row)
    const whole = { read: built.length }
    if (faults.length > 0) return { ...whole, added: 0, ids: [], duplicates: [], faults }
    const known = new Set(input.keepDuplicates ? [] : knownKeys(db, definition.code))
    const fresh = built.filter(({ content }) => content && !known.has(keyOf(content)))
    const freshRows = new Set(fresh.map(({ row }) => row))
    const duplicates = built.map(({ row }) => row).filter((row) => !freshRows.has(row))
    if (input.dryRun) return { ...whole, added: 0, ids: [], duplicates, faults }
    const ids = fresh.flatMap(({ content }) => {
      if (!content) return []
      const id = insertEvent(db, { ...content, uid: newId(), register: definition.code, addedAt: clock() })
      logEvent(context, null, findEvent(db, id))
      return [id]
    })
    return { ...whole, added: ids.length, ids, duplicates, faults }
  },
}

function buildEvent(
  definition: RegisterDefinition,
  { row, values }: PastedRow,
  usual: OrgUnit,
  finder: UnitFinder,
): { row: number; content: EventContent | null; faults: CellFault[] } {
  const { [ownCodes.day]: on, [ownCodes.loaiHinh]: wanted, [ownCodes.unit]: uid, ...fields } = values
  if (typeof on !== 'string') return { row, content: null, faults: [] }
  const unit = [...finder.byId.values()].find((it) => it.uid === uid) ?? usual
  const standing = unitAsOf(unit, on)
  if (!standing) {
    const sentence = `Đơn vị ${unit.code} không tồn tại vào ngày này.`
    return { row, content: null, faults: [{ row, column: 'Đơn vị báo cáo', text: unit.code, sentence }] }
  }
  const loaiHinh = loaiHinhs.find((it) => it === wanted) ?? usualLoaiHinh(definition, standing.kind)
  const foldedText = foldedEvent(definition, fields, finder, unit)
  return { row, content: { unitId: unit.id, on, loaiHinh, values: fields, foldedText }, faults: [] }
}

function knownKeys(db: ReadDatabase, register: string): string[] {
  const everything = { register, unitIds: null, from: null, to: null, foldedText: '', withRemoved: false }
  return findEvents(db, everything, { limit: Number.MAX_SAFE_INTEGER, offset: 0 }).events.map(keyOf)
}

/** Two events with the same key say the same; files, which are attached afterwards, do not tell them apart. */
function keyOf(event: Pick<EventContent, 'unitId' | 'on' | 'loaiHinh' | 'values'>): string {
  return JSON.stringify([event.unitId, event.on, event.loaiHinh, sortedValues(event.values)])
}

function sortedValues(values: FieldValues): unknown[] {
  return Object.entries(values)
    .filter(([, value]) => typeof value !== 'object')
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
