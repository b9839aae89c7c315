import { readPastedTable } from '../registers/readPastedTable.ts'
import { parseTypedDate } from '../text/parseTypedDate.ts'
import type { Holiday } from './schedule.ts'

/** The days off that were read, and one sentence for each row that could not be. */
type PastedHolidays = { holidays: Holiday[]; faults: string[] }

/** Reads rows copied from Excel: first day, last day (may be blank), name, source (may be missing). Empty rows are passed over. */
export function readPastedHolidays(text: string): PastedHolidays {
  const holidays: Holiday[] = []
  const faults: string[] = []
  for (const [place, row] of readPastedTable(text).entries()) {
    const [first = '', last = '', name = '', source = ''] = row.map((cell) => cell.normalize('NFC').trim())
    if ([first, last, name, source].every((cell) => cell === '')) continue
    const from = parseTypedDate(first)
    const to = last === '' ? from : parseTypedDate(last)
    const fault = !from.ok ? from.sentence : !to.ok ? to.sentence : name === '' ? 'Thiếu tên ngày nghỉ.' : null
    if (fault !== null) faults.push(`Dòng ${place + 1}: ${fault}`)
    else if (from.ok && to.ok && to.date < from.date) faults.push(`Dòng ${place + 1}: ngày cuối trước ngày đầu.`)
    else if (from.ok && to.ok)
      holidays.push({ from: from.date, to: to.date, name, ...(source === '' ? {} : { source }) })
  }
  return { holidays, faults }
}
