import { formatScaled } from '../figures/formatFigure.ts'
import { dateParts, type IsoDate } from '../isoDate.ts'
import { fitsField, type FieldValue, type RegisterField } from './registerField.ts'

/** A value as people read it; `unitName` gives a unit's name for its uid. */
export function shownValue(
  field: RegisterField,
  value: FieldValue | undefined,
  unitName: (uid: string) => string,
): string {
  if (value === undefined || !fitsField(field, value)) return ''
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'object') return value.name
  switch (field.type) {
    case 'number':
      return formatScaled(Number(value), field.scale)
    case 'choice':
      return field.choices.find((choice) => choice.code === value)?.name ?? ''
    case 'date':
      return shortDate(String(value))
    case 'unit':
      return unitName(String(value))
    default:
      return String(value)
  }
}

function shortDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date)
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}
