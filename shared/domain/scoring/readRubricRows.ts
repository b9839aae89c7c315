import { readNumber } from '../figures/readNumber.ts'
import { tidyTyped } from '../figures/tidyTyped.ts'
import { foldText } from '../text/foldText.ts'
import type { Criterion, Rubric } from './rubric.ts'
import { evidenceWords, roleWords, rubricRowWords } from './rubricTable.ts'

type ReadRubric = { rubric: Rubric; faults: readonly string[] }
type Reading = { rubric: Rubric; faults: string[]; line: number }

/**
 * Reads an edited rubric sheet back, on top of the rubric it was made from: what the sheet does not say (kinds of unit,
 * conditions of caps) stays. A criterion whose row is gone is gone; a new one takes its group from the sheet. Every fault
 * names its row.
 */
export function readRubricRows(rows: readonly (readonly string[])[], before: Rubric): ReadRubric {
  const blank = { ...before, groups: [], criteria: [], caps: [] }
  const reading: Reading = { rubric: blank, faults: [], line: 0 }
  const words = new Map(Object.entries(rubricRowWords).map(([kind, word]) => [foldText(word), kind]))
  for (const [place, texts] of rows.entries()) {
    const kind = words.get(foldText((texts[0] ?? '').trim()))
    reading.line = place + 1
    if (kind !== undefined)
      readRow(
        reading,
        kind,
        texts.map((text) => text.normalize('NFC').trim()),
        before,
      )
  }
  if (reading.rubric.criteria.length === 0)
    reading.faults.push('Sổ tính không có dòng “Tiêu chí” nào; hãy sửa trên tệp do chương trình xuất ra.')
  return { rubric: reading.rubric, faults: reading.faults }
}

function readRow(reading: Reading, kind: string, texts: readonly string[], before: Rubric): void {
  const [, code = '', name = ''] = texts
  const { rubric } = reading
  if (kind === 'rubric') {
    const fullMarks = pointsOf(reading, texts[5], before.fullMarks)
    reading.rubric = { ...rubric, code, name, fullMarks, label: texts[8] ?? '' }
  }
  if (kind === 'group') reading.rubric = { ...rubric, groups: [...rubric.groups, { code, name }] }
  if (kind === 'criterion')
    reading.rubric = { ...rubric, criteria: [...rubric.criteria, criterionOf(reading, texts, before)] }
  if (kind === 'level') {
    const from = pointsOf(reading, texts[5], 0)
    const kinds = texts[8] ?? ''
    reading.rubric = {
      ...rubric,
      thresholds: rubric.thresholds.map((it) =>
        it.unitKinds.join(', ') === kinds
          ? { ...it, levels: it.levels.map((level) => (level.code === code ? { code, name, from } : level)) }
          : it,
      ),
    }
  }
  if (kind === 'cap') {
    const known = before.caps.find((cap) => cap.code === code)
    if (known) reading.rubric = { ...rubric, caps: [...rubric.caps, { ...known, name, atMost: texts[8] ?? '' }] }
    else
      tell(reading, `khống chế ${code} chưa có trong bộ tiêu chí; thêm khống chế mới bằng tệp dữ liệu của bộ tiêu chí`)
  }
}

function criterionOf(reading: Reading, texts: readonly string[], before: Rubric): Criterion {
  const [, code = '', name = '', group = '', role = '', maximum, method = '', evidence = '', note = ''] = texts
  const known = before.criteria.find((it) => it.code === code)
  return {
    ...{ code, name, group, note },
    role: wordOf(reading, role, roleWords, 'points'),
    unitKinds: known?.unitKinds ?? [],
    maximum: pointsOf(reading, maximum, known?.maximum ?? 0),
    method: methodOf(reading, method, known),
    evidence: wordOf(reading, evidence, evidenceWords, 'none'),
  }
}

const code = '[A-Z]\\d{2}[A-Z]?'
const sum = `${code}(?:\\+${code})*`
const forms = {
  byHand: new RegExp(`^(chấm tay|có/không)((?: ${code})*)$`, 'u'),
  steps: new RegExp(`^bậc (${sum})(?:/(${sum}))?: (.+)$`, 'u'),
  ratio: new RegExp(`^tỷ lệ (${sum})/(${sum}) đủ ([\\d,]+)%$`, 'u'),
  automatic: /^tự động (reportsOnTime|reportsComplete|reportsCorrect|composition|tasksOnTime)$/u,
  perCase: /^mỗi lần (lateReports|missingReports) ([\d,]+)$/u,
}

function methodOf(reading: Reading, text: string, known: Criterion | undefined): Criterion['method'] {
  const byHand = forms.byHand.exec(text)
  if (byHand) {
    const indicators = (byHand[2] ?? '').split(' ').filter((it) => it !== '')
    return { kind: byHand[1] === 'chấm tay' ? 'manual' : 'yesNo', indicators }
  }
  const steps = forms.steps.exec(text)
  if (steps) return stepsOf(reading, steps[1] ?? '', steps[2], steps[3] ?? '')
  const ratio = forms.ratio.exec(text)
  if (ratio) {
    const fullAt = scaledOf(reading, ratio[3], 1, 1000)
    return { kind: 'ratio', numerator: listOf(ratio[1]), denominator: listOf(ratio[2]), fullAt }
  }
  const automatic = forms.automatic.exec(text)
  if (automatic) return { kind: 'automatic', share: automatic[1] as 'composition' }
  const perCase = forms.perCase.exec(text)
  if (perCase) {
    const each = pointsOf(reading, perCase[2], 1)
    return { kind: 'perCase', cases: perCase[1] as 'lateReports', each }
  }
  tell(reading, `cách chấm “${text}” chưa hiểu được; hãy viết như các dòng khác, ví dụ “bậc A01+A02: 1=3; 2=4”`)
  return known?.method ?? { kind: 'manual', indicators: [] }
}

function stepsOf(reading: Reading, top: string, bottom: string | undefined, list: string): Criterion['method'] {
  const steps = list.split(';').map((part) => {
    const [from = '', points = ''] = part.split('=').map((it) => it.trim())
    return { from: scaledOf(reading, from, 0, 0), points: pointsOf(reading, points, 0) }
  })
  if (bottom === undefined) return { kind: 'steps', measure: { kind: 'sum', indicators: listOf(top) }, steps }
  return { kind: 'steps', measure: { kind: 'ratio', numerator: listOf(top), denominator: listOf(bottom) }, steps }
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split('+')
}

function wordOf<K extends string>(reading: Reading, text: string, words: Readonly<Record<K, string>>, otherwise: K): K {
  const found = (Object.keys(words) as K[]).find((key) => foldText(words[key]) === foldText(text))
  if (found === undefined) tell(reading, `“${text}” không phải một trong: ${Object.values(words).join(', ')}`)
  return found ?? otherwise
}

function pointsOf(reading: Reading, text: string | undefined, otherwise: number): number {
  return scaledOf(reading, text, reading.rubric.scale, otherwise)
}

function scaledOf(reading: Reading, text: string | undefined, scale: number, otherwise: number): number {
  const read = readNumber(tidyTyped(text ?? '').replace(/^(\d+)\.(\d{1,2})$/, '$1,$2'), { unit: 'điểm', scale })
  if (read.ok) return read.value
  tell(reading, `“${text ?? ''}” không phải là số hợp lệ (tối đa ${String(scale)} chữ số sau dấu phẩy)`)
  return otherwise
}

function tell(reading: Reading, what: string): void {
  reading.faults.push(`Dòng ${String(reading.line)}: ${what}.`)
}
