import type { ReportFacts } from '../reportFacts.ts'
import type { ReportRow, ReportTable } from '../reportModel.ts'
import { answers, type WrittenSection } from '../sections/narrativeParagraphs.ts'
import { textCell } from './figureCell.ts'

/** What units wrote in an annex of text, such as "vụ việc phức tạp, nổi cộm"; null where nobody wrote anything. */
export function narrativeTable(section: WrittenSection, { narratives }: ReportFacts): ReportTable | null {
  const written = narratives.filter((one) => answers(one, section) && !saysNothing(one.text))
  if (written.length === 0) return null
  return {
    code: `loi_van_${section.code.toLowerCase()}`,
    title: '',
    columns: [
      { width: 8, align: 'center' },
      { width: 45, align: 'left' },
      { width: 150, align: 'left' },
    ],
    head: [[{ text: 'TT' }, { text: 'Đơn vị' }, { text: 'Nội dung' }]],
    rows: written.map(({ unit, text }, index): ReportRow => {
      const cells = [
        { kind: 'number', value: index + 1, scale: 0 } as const,
        textCell(unit.name),
        textCell(oneLine(text)),
      ]
      return { role: 'data', cells }
    }),
    notes: [],
  }
}

/** "Không có.", "Không phát sinh vụ việc phức tạp." is no entry of a list of such things. */
function saysNothing(text: string): boolean {
  return /^\s*$|^\s*[-–+]?\s*(không|chưa) (có|phát sinh|xảy ra)/i.test(text.normalize('NFC'))
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
