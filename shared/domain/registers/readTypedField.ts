import { parseTypedFigure } from '../figures/parseTypedFigure.ts'
import { isIsoDate, type IsoDate } from '../isoDate.ts'
import { foldText } from '../text/foldText.ts'
import { parseTypedDate } from '../text/parseTypedDate.ts'
import { isChoiceInForce, type FieldValue, type RegisterField } from './registerField.ts'

/** What was typed: a value, empty (`null`), or one Vietnamese sentence that says what to write. */
type TypedField = { ok: true; value: FieldValue | null } | { ok: false; sentence: string }

/** What reading needs beside the text: the event's day, and units by code or name. */
export type FieldReading = { on: IsoDate | null; findUnit(text: string): string | null }

const yesWords = ['co', 'x', 'dung', 'yes', '1']
const noWords = ['khong', 'no', '0', 'chua']

/** Reads the text of a field the Vietnamese way; a required field must not be empty. A file is never typed. */
export function readTypedField(field: RegisterField, text: string, reading: FieldReading): TypedField {
  const typed = text.normalize('NFC').trim()
  if (typed === '') return field.required ? refuse(`Chưa ghi “${field.name}”.`) : { ok: true, value: null }
  switch (field.type) {
    case 'text':
      return value(typed)
    case 'date':
      return readDate(typed)
    case 'number':
      return readNumber(field, typed)
    case 'choice':
      return readChoice(field, typed, reading.on)
    case 'unit':
      return (
        value(reading.findUnit(typed)) ?? refuse(`Không có đơn vị “${typed}”. Hãy ghi mã hoặc tên đầy đủ của đơn vị.`)
      )
    case 'yesNo':
      return readYesNo(typed)
    case 'file':
      return refuse('Tệp được đính kèm riêng, không gõ vào ô này.')
  }
}

/** A date typed the Vietnamese way, or as YYYY-MM-DD, which is how Excel cells and programs give it. */
export function readDate(typed: string): { ok: true; value: IsoDate } | { ok: false; sentence: string } {
  if (isIsoDate(typed)) return { ok: true, value: typed }
  const read = parseTypedDate(typed)
  return read.ok ? { ok: true, value: read.date } : read
}

function readNumber(field: Extract<RegisterField, { type: 'number' }>, typed: string): TypedField {
  const asIndicator = {
    code: field.code,
    name: field.name,
    unit: field.unit,
    kind: 'flow' as const,
    scale: field.scale,
  }
  const read = parseTypedFigure(typed, asIndicator)
  if (!read.ok) return refuse(numberSentence(field, typed, read.choices))
  if (read.figure?.state === 'number') return { ok: true, value: read.figure.value }
  return refuse(`“${typed}” không phải là số. Ô không có số liệu thì để trống.`)
}

function numberSentence(
  { unit, scale }: Extract<RegisterField, { type: 'number' }>,
  typed: string,
  choices: readonly string[],
): string {
  if (choices.length > 0) return `“${typed}” đọc được theo nhiều cách. Hãy gõ lại: ${choices.join(' hoặc ')}.`
  const form = scale === 0 ? 'số nguyên' : `số có nhiều nhất ${scale} chữ số sau dấu phẩy`
  return `“${typed}” không ghi được. Hãy gõ ${form}, không âm, tính bằng ${unit}; chưa có số liệu thì để trống.`
}

/** A choice by its code, its whole name, or the beginning of exactly one name. */
function readChoice(field: Extract<RegisterField, { type: 'choice' }>, typed: string, on: IsoDate | null): TypedField {
  const open = on === null ? field.choices : field.choices.filter((choice) => isChoiceInForce(choice, on))
  const folded = foldText(typed)
  const exact = open.find((choice) => choice.code === typed || foldText(choice.name) === folded)
  const begun = open.filter((choice) => foldText(choice.name).startsWith(folded))
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined)
  if (found) return { ok: true, value: found.code }
  const names = open.map((choice) => choice.name)
  return refuse(`“${typed}” không có trong danh sách của “${field.name}”. Hãy chọn: ${listed(names)}.`)
}

function readYesNo(typed: string): TypedField {
  const folded = foldText(typed)
  if (yesWords.includes(folded)) return { ok: true, value: true }
  if (noWords.includes(folded)) return { ok: true, value: false }
  return refuse(`“${typed}” không rõ là có hay không. Hãy ghi “có” hoặc “không”.`)
}

function listed(names: readonly string[]): string {
  return names.length <= 6 ? names.join('; ') : `${names.slice(0, 6).join('; ')}…`
}

function value(found: string): TypedField
function value(found: string | null): TypedField | null
function value(found: string | null): TypedField | null {
  return found === null ? null : { ok: true, value: found }
}

function refuse(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence }
}
