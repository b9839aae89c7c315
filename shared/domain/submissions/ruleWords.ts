import { formatScaled } from '../figures/formatFigure.ts'
import type { FigureLoaiHinh } from '../indicators/indicator.ts'
import { addScaled, readTerm, termValue, type RuleScope, type RuleTerm, type ScaledNumber } from './ruleSums.ts'
import type { FigureTables, SubmissionFacts } from './submissionFacts.ts'

const tableWords: Readonly<Record<keyof FigureTables, string>> = {
  current: '',
  previous: ' kỳ trước',
  samePeriodLastYear: ' cùng kỳ năm trước',
  yearToDate: ' lũy kế từ đầu năm',
}

const constantWords: Readonly<Record<string, string>> = {
  communeCount: 'số xã, phường, thị trấn',
  disclosureItems: 'số nội dung phải công khai',
  scoreMax: 'điểm tối đa',
  criteriaSum: 'tổng điểm các tiêu chí',
}

/** The words for a loại hình, to follow what is said of it; empty where there is none. */
export const loaiHinhWords: Readonly<Record<FigureLoaiHinh, string>> = {
  X: 'xã, phường, thị trấn',
  C: 'cơ quan, đơn vị',
  D: 'doanh nghiệp',
  '-': '',
}

/** One side of a rule in words: `D08 "Đơn khiếu nại" (3) + D09 "Đơn tố cáo" (1) = 4`. Terms that are not known say so. */
export function sideInWords(terms: readonly string[], scope: RuleScope, facts: SubmissionFacts): string {
  const read = terms.map(readTerm)
  const words = read.map((term, index) => `${joiner(term, index)}${termInWords(term, scope, facts)}`).join('')
  if (read.length === 1) return words
  const known = read.map((term) => termValue(term, scope, facts)).filter((value) => value !== null)
  return `${words} = ${numberInWords(addScaled(known))}`
}

/** A number in Vietnamese form: 12345 at scale 1 is "1.234,5". A sum past what a figure can hold is only said to be. */
export function numberInWords({ value, scale }: ScaledNumber): string {
  const plain = Number(value)
  return Number.isSafeInteger(plain) ? formatScaled(plain, scale) : 'lớn quá mức ghi được'
}

function joiner(term: RuleTerm, index: number): string {
  if (index === 0) return term.sign < 0 ? '- ' : ''
  return term.sign < 0 ? ' - ' : ' + '
}

function termInWords(term: RuleTerm, scope: RuleScope, facts: SubmissionFacts): string {
  const value = termValue({ ...term, sign: 1 }, scope, facts)
  const number = value === null ? 'chưa có số liệu' : numberInWords(value)
  const { of } = term
  if (of.kind === 'number') return number
  if (of.kind === 'constant') return `${constantWords[of.name] ?? of.name} (${number})`
  const name = facts.catalogue.indicators.find((it) => it.code === of.code)?.name ?? ''
  return `${of.code} "${name}"${tableWords[of.table]} (${number})`
}
