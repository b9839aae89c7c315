import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import { findLegacyText } from '../text/legacyEncoding.ts'
import type { FormFault } from './formFault.ts'
import type { CellPlace, RawCell } from './rawCell.ts'

/** Signs that take no room and could hide something, and control characters other than tab and new line. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu

/**
 * Reads the text of a section; '' where it is in question. Text that looks like TCVN3 or VNI is shown converted and only
 * taken when a person has answered for the cell.
 */
export function readNarrativeCell(
  raw: RawCell,
  place: CellPlace,
  heading: string,
  isAnswered: boolean,
): { text: string; faults: FormFault[] } {
  const fault = (
    severity: FormFault['severity'],
    kind: FormFault['kind'],
    sentence: string,
    choices: string[] = [],
  ) => ({
    text: '',
    faults: [{ severity, kind, places: [place], sentence: `Ô ${place.cell}, mục “${heading}”: ${sentence}`, choices }],
  })
  switch (raw.kind) {
    case 'text': {
      const text = raw.text.replace(unseen, '').trim().normalize('NFC')
      // In TCVN3 the soft hyphen is the letter ư, so the raw text is looked at.
      const legacy = isAnswered ? null : findLegacyText(raw.text.trim())
      if (legacy === null) return { text, faults: [] }
      return fault(
        'question',
        'legacyText',
        `chữ có vẻ gõ bằng bảng mã ${legacy.encoding}; nếu chuyển sang Unicode sẽ thành “${shortened(legacy.converted)}”. Hãy chọn bản đúng hoặc gõ lại.`,
        [legacy.converted, text],
      )
    }
    case 'number':
      return { text: raw.text.replace('.', ','), faults: [] }
    case 'date':
      return { text: raw.date === null ? '' : dateInVietnamese(raw.date), faults: [] }
    case 'boolean':
      return { text: raw.value ? 'Có' : 'Không', faults: [] }
    case 'error':
    case 'badNumber':
      return fault('error', 'errorCell', `đang báo lỗi ${raw.text}; hãy gõ lại nội dung.`)
    case 'noResult':
      return fault('error', 'noResult', 'có công thức nhưng tệp không lưu kết quả; hãy gõ lại nội dung.')
  }
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
