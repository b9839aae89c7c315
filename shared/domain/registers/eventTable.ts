import type { FigureLoaiHinh } from '../indicators/indicator.ts'
import type { ReportCell, ReportColumn, ReportTable } from '../reporting/reportModel.ts'
import { eventColumns, ownCodes } from './eventColumns.ts'
import type { RegisterDefinition, RegisterEvent } from './registerDefinition.ts'
import type { RegisterField } from './registerField.ts'
import { shownValue } from './shownValue.ts'

/** An event with its reporting unit as it was called on the event's day. */
type EventLine = {
  event: RegisterEvent
  unit: { code: string; name: string }
  nameOf(unitUid: string): string
}

const widths: Readonly<Record<RegisterField['type'], number>> = {
  text: 34,
  choice: 22,
  unit: 30,
  date: 14,
  number: 12,
  yesNo: 10,
  file: 20,
}

/** A register's events as a table with the titles by which it is read in again; files stay in the program. */
export function eventTable(definition: RegisterDefinition, lines: readonly EventLine[]): ReportTable {
  const fields = eventColumns(definition)
  return {
    code: 'so_theo_doi',
    title: `SỔ ${definition.name.toLocaleUpperCase('vi')}`,
    columns: [{ width: 6, align: 'center' }, ...fields.map(columnOf)],
    head: [[{ text: 'TT' }, ...fields.map(({ name }) => ({ text: name }))]],
    rows: lines.map((line, place) => ({
      role: 'data',
      cells: [{ kind: 'number', value: place + 1, scale: 0 }, ...fields.map((field) => cellOf(field, line))],
    })),
    notes: [],
  }
}

function columnOf(field: RegisterField): ReportColumn {
  return { width: widths[field.type], align: field.type === 'number' ? 'right' : 'left' }
}

function cellOf(field: RegisterField, { event, unit, nameOf }: EventLine): ReportCell {
  const value = event.values[field.code]
  if (field.type === 'number' && typeof value === 'number') return { kind: 'number', value, scale: field.scale }
  return textCell(ownText(field, event, unit) ?? shownValue(field, value, nameOf))
}

/** What stands beside the register's own fields: the day, the loại hình, the unit with its code so that it is found again. */
function ownText(
  field: RegisterField,
  event: { on: string; loaiHinh: FigureLoaiHinh },
  unit: { code: string; name: string },
): string | null {
  if (field.code === ownCodes.day) return shownValue(field, event.on, () => '')
  if (field.code === ownCodes.loaiHinh) return shownValue(field, event.loaiHinh, () => '')
  return field.code === ownCodes.unit ? `${unit.name} (${unit.code})` : null
}

function textCell(text: string): ReportCell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}
