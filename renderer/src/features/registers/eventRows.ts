import type { RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import type { RegisterField } from '#shared/domain/registers/registerField.ts'
import { formatDate } from '../../format/formatDate.ts'
import { registersText as text } from '../../text/registersText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import type { RegisterEvent } from './registerTypes.ts'

const widths: Readonly<Record<RegisterField['type'], number>> = {
  text: 170,
  choice: 150,
  unit: 170,
  date: 92,
  number: 84,
  yesNo: 76,
  file: 110,
}

/** The columns of a register's events: its own fields between the day and the reporting unit. */
export function eventGridColumns(definition: RegisterDefinition): GridColumn[] {
  const isDivided = definition.loaiHinh.length > 0
  return [
    { id: 'on', title: definition.dateName, width: 92 },
    ...definition.fields.map(({ code, name, type }): GridColumn => ({
      id: code,
      title: name,
      width: code === definition.title ? 'fill' : widths[type],
      ...(type === 'number' ? { align: 'right' as const } : {}),
    })),
    ...(isDivided ? [{ id: 'loaiHinh', title: text.column.loaiHinh, width: 52, align: 'center' as const }] : []),
    { id: 'unit', title: text.column.unit, width: 150 },
  ]
}

/** An event as a line; one that was taken out of all counting is muted. */
export function buildEventRow(definition: RegisterDefinition, event: RegisterEvent): GridRow {
  const isDivided = definition.loaiHinh.length > 0
  const cells = [
    cell(formatDate(event.on)),
    ...definition.fields.map((field) => fieldCell(field, event)),
    ...(isDivided ? [cell(event.loaiHinh)] : []),
    cell(event.unit.name),
  ]
  return { id: String(event.id), cells: event.isRemoved ? cells.map((it) => ({ ...it, mark: 'muted' })) : cells }
}

function fieldCell(field: RegisterField, { shown, values }: RegisterEvent): GridCell {
  const value = values[field.code]
  const isNumber = field.type === 'number' && typeof value === 'number'
  return { ...cell(shown[field.code] ?? ''), ...(isNumber ? { amount: value / 10 ** field.scale } : {}) }
}

function cell(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
