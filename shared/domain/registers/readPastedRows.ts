import { foldText } from '../text/foldText.ts'
import type { FieldValue, RegisterField } from './registerField.ts'
import { readDate, readTypedField, type FieldReading } from './readTypedField.ts'

/** A pasted cell that cannot be read; rows are counted from 1 as they were pasted, `column` is the column's title. */
export type CellFault = { row: number; column: string; text: string; sentence: string }

/** A row as read, under the codes of its fields. */
export type PastedRow = { row: number; values: Record<string, FieldValue> }

/**
 * Reads pasted rows against columns: by their titles where the first row holds titles, else in the columns' order. Lines of
 * one cell above the titles (the name of a list) are passed over, and so are rows of empty cells and a column of numbers
 * titled TT. Choices that hold for some days only are read for the day in the column `dayColumn`.
 */
export function readPastedRows(
  cells: readonly (readonly string[])[],
  fields: readonly RegisterField[],
  dayColumn: string | null,
  findUnit: FieldReading['findUnit'],
): { rows: PastedRow[]; faults: CellFault[] } {
  const heads = findHead(cells, fields)
  const [order, faults] = heads ? [heads.fields, heads.faults] : [[...fields], []]
  const rows: PastedRow[] = []
  for (const [index, texts] of cells.entries()) {
    if ((heads && index < heads.row) || isEmpty(texts)) continue
    const read = readRow(texts, index + 1, order, dayColumn, findUnit)
    faults.push(...read.faults)
    for (const field of fields)
      if (field.required && !order.includes(field))
        faults.push({ row: index + 1, column: field.name, text: '', sentence: `Chưa ghi “${field.name}”.` })
    rows.push({ row: index + 1, values: read.values })
  }
  return { rows, faults }
}

function readRow(
  texts: readonly string[],
  row: number,
  order: readonly (RegisterField | null)[],
  dayColumn: string | null,
  findUnit: FieldReading['findUnit'],
): { values: PastedRow['values']; faults: CellFault[] } {
  const day = readDate((texts[order.findIndex((field) => field?.code === dayColumn)] ?? '').trim())
  const reading: FieldReading = { on: day.ok ? day.value : null, findUnit }
  const values: PastedRow['values'] = {}
  const faults: CellFault[] = []
  for (const [place, field] of order.entries()) {
    if (!field) continue
    const text = texts[place] ?? ''
    const read = readTypedField(field, text, reading)
    if (!read.ok) faults.push({ row, column: field.name, text, sentence: read.sentence })
    else if (read.value !== null) values[field.code] = read.value
  }
  for (const [extra, text] of texts.slice(order.length).entries())
    if (text.trim() !== '')
      faults.push({ row, column: `cột ${order.length + extra + 1}`, text, sentence: 'Ô này nằm ngoài các cột của sổ.' })
  return { values, faults }
}

type Head = { row: number; fields: (RegisterField | null)[]; faults: CellFault[] }

const mostLinesAbove = 10

/** The row of titles; null when the first row of more than one cell is no such row. */
function findHead(cells: readonly (readonly string[])[], fields: readonly RegisterField[]): Head | null {
  for (const [index, texts] of cells.slice(0, mostLinesAbove).entries()) {
    const head = headOf(texts, index + 1, fields)
    if (head !== null || texts.filter((text) => text.trim() !== '').length > 1) return head
  }
  return null
}

function isEmpty(texts: readonly string[]): boolean {
  return texts.every((text) => text.trim() === '')
}

const numberingTitles = ['tt', 'stt', 'so tt']

/** The fields in the order of a row of titles; null when it is no such row, which at least half of it must be. */
function headOf(titles: readonly string[], row: number, fields: readonly RegisterField[]): Head | null {
  const found = titles.map((title) => fieldOf(title, fields))
  const isNamed = (title: string) => title.trim() !== '' && !numberingTitles.includes(foldText(title))
  const named = titles.filter(isNamed).length
  const known = found.filter((field) => field !== null).length
  if (known === 0 || known * 2 < named) return null
  const faults = titles.flatMap((text, place) =>
    !isNamed(text) || found[place]
      ? []
      : [
          {
            row,
            column: text,
            text,
            sentence: `Sổ không có cột “${text.trim()}”. Hãy sửa tên cột hoặc bỏ cột này.`,
          },
        ],
  )
  return { row, fields: found, faults }
}

function fieldOf(title: string, fields: readonly RegisterField[]): RegisterField | null {
  const folded = foldText(title)
  return fields.find((field) => field.code === folded || foldText(field.name) === folded) ?? null
}
