import type { FieldValue, RegisterField } from './registerField.ts'
import { shownValue } from './shownValue.ts'

/** A value as it is typed, in the one form that reads back as itself: a number has no marks between its thousands. */
export function typedValue(
  field: RegisterField,
  value: FieldValue | undefined,
  unitName: (uid: string) => string,
): string {
  const shown = shownValue(field, value, unitName)
  return field.type === 'number' ? shown.replaceAll('.', '') : shown
}
