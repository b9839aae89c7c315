import type { ReportCell } from '#shared/domain/reporting/reportModel.ts'
import { fixedText } from '../fixedText.ts'
import { textElement } from '../xlsxText.ts'
import { replaceTags, type TagText } from './tagText.ts'

/** The value of a field by its name. */
export type FieldValue = (name: string) => ReportCell

/**
 * A cell of a template with its tags replaced; `open` is its start tag without type and end, so that its style is kept.
 * A cell that is one tag alone (`field`) becomes a number when the value is one (a percentage a fraction, "không phát
 * sinh" 0, "không áp dụng" empty); any other stays text.
 */
export function fillCell(open: string, text: TagText, field: string | undefined, valueOf: FieldValue): string {
  return field === undefined ? textCell(open, text, valueOf) : valueCell(open, valueOf(field))
}

function valueCell(open: string, value: ReportCell): string {
  switch (value.kind) {
    case 'number':
      return `${open}><v>${fixedText(value.value, value.scale)}</v></c>`
    case 'percent':
      return `${open}><v>${fixedText(value.value, value.scale + 2)}</v></c>`
    case 'none':
      return `${open}><v>0</v></c>`
    case 'text':
      return value.text === '' ? `${open}/>` : `${open} t="inlineStr"><is>${textElement(value.text)}</is></c>`
    case 'blank':
    case 'notApplicable':
      return `${open}/>`
  }
}

function textCell(open: string, text: TagText, valueOf: FieldValue): string {
  const pieces = replaceTags(text, (tag) => (tag.kind === 'field' ? inSentence(valueOf(tag.name)) : ''))
  if (pieces.join('').trim() === '') return `${open}/>`
  const runs = pieces.map((piece, index) => (text.around[index] ?? '') + textElement(piece))
  return `${open} t="inlineStr"><is>${runs.join('')}${text.around.at(-1) ?? ''}</is></c>`
}

/** A value inside a sentence, numbers in Vietnamese form: 1.234,5 and 88,5%. */
function inSentence(value: ReportCell): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return vietnameseNumber(value.value, value.scale)
    case 'percent':
      return `${vietnameseNumber(value.value, value.scale)}%`
    case 'none':
      return 'không phát sinh'
    case 'notApplicable':
      return 'không áp dụng'
    case 'blank':
      return '…'
  }
}

function vietnameseNumber(value: number, scale: number): string {
  const [whole = '', decimals] = fixedText(value, scale).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
