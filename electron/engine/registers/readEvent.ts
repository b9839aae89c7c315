import type { FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'
import { usualLoaiHinh } from '#shared/domain/registers/eventColumns.ts'
import { readDate, readTypedField } from '#shared/domain/registers/readTypedField.ts'
import type { RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import type { FieldValue, FieldValues } from '#shared/domain/registers/registerField.ts'
import { shownValue } from '#shared/domain/registers/shownValue.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { EventContent } from './eventQueries.ts'
import type { UnitFinder } from './unitFinder.ts'

/** What was typed of an event: fields by code, as texts; `null` loại hình means the unit's usual one. */
type TypedEvent = {
  unit: OrgUnit
  on: string
  loaiHinh: FigureLoaiHinh | null
  values: Readonly<Record<string, string>>
}

/** What is wrong with one typed field. */
type FieldFault = { field: string; sentence: string }

/** Reads a typed event; `kept` are the values that stand where nothing is typed. With faults the content is null. */
export function readEvent(
  definition: RegisterDefinition,
  typed: TypedEvent,
  kept: FieldValues,
  finder: UnitFinder,
): { content: EventContent | null; faults: FieldFault[] } {
  const day = readDate(typed.on.trim())
  const on = day.ok ? day.value : null
  const faults: FieldFault[] = day.ok ? [] : [{ field: 'on', sentence: day.sentence }]
  const unit = on === null ? null : unitAsOf(typed.unit, on)
  if (on !== null && !unit)
    faults.push({ field: 'unit', sentence: `Đơn vị ${typed.unit.code} không tồn tại vào ngày này.` })
  const loaiHinh = typed.loaiHinh ?? (unit ? usualLoaiHinh(definition, unit.kind) : '-')
  if (unit && !fitsLoaiHinh(definition, loaiHinh))
    faults.push({ field: 'loaiHinh', sentence: `Sổ này không chia theo loại hình ${loaiHinh}.` })
  const read = readValues(definition, typed.values, kept, on, finder)
  faults.push(...read.faults)
  if (on === null || faults.length > 0) return { content: null, faults }
  const foldedText = foldedEvent(definition, read.values, finder, typed.unit)
  return { content: { unitId: typed.unit.id, on, loaiHinh, values: read.values, foldedText }, faults }
}

/** What an event is found by: every field as people read it, and the unit's names. */
export function foldedEvent(
  definition: RegisterDefinition,
  values: FieldValues,
  finder: UnitFinder,
  unit: OrgUnit,
): string {
  const shown = definition.fields.map((field) => shownValue(field, values[field.code], finder.nameOf))
  return foldText([...shown, finder.nameOf(unit.uid), unit.code].filter((text) => text !== '').join(' '))
}

function fitsLoaiHinh(definition: RegisterDefinition, loaiHinh: FigureLoaiHinh): boolean {
  return loaiHinh === '-' ? definition.loaiHinh.length === 0 : definition.loaiHinh.includes(loaiHinh)
}

function readValues(
  definition: RegisterDefinition,
  typed: Readonly<Record<string, string>>,
  kept: FieldValues,
  on: string | null,
  finder: UnitFinder,
): { values: FieldValues; faults: FieldFault[] } {
  const values: Record<string, FieldValue> = { ...kept }
  const codes = definition.fields.map((field) => field.code)
  const faults: FieldFault[] = Object.keys(typed)
    .filter((code) => !codes.includes(code))
    .map((field) => ({ field, sentence: `Sổ không có trường “${field}”.` }))
  const findUnit = (text: string) => finder.find(text)?.uid ?? null
  for (const field of definition.fields) {
    const text = typed[field.code]
    if (text === undefined && (values[field.code] !== undefined || !field.required)) continue
    const read = readTypedField(field, text ?? '', { on, findUnit })
    if (!read.ok) faults.push({ field: field.code, sentence: read.sentence })
    else if (read.value === null) delete values[field.code]
    else values[field.code] = read.value
  }
  return { values, faults }
}
