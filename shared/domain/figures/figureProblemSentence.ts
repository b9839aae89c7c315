import type { FigureProblem, TypedIndicator } from './figureProblem.ts'

/** The one sentence shown for a text that is not a figure: which cell, what is wrong, what to type instead. */
export function figureProblemSentence(
  problem: FigureProblem,
  text: string,
  indicator: TypedIndicator,
  choices: readonly string[],
): string {
  const cell = `Chỉ tiêu ${indicator.code} (${indicator.name})`
  return `${cell}: ${sentences[problem](`"${shortened(text)}"`, indicator, choices)}`
}

type Sentence = (typed: string, indicator: TypedIndicator, choices: readonly string[]) => string

const wordsToType = 'gõ 0, "không phát sinh", "không áp dụng", hoặc để trống nếu chưa có số liệu'

const sentences: Readonly<Record<FigureProblem, Sentence>> = {
  computed: () => 'tỷ lệ do chương trình tự tính, không gõ vào; hãy sửa số liệu ở tử số hoặc mẫu số.',
  notAFigure: () => 'đây là nội dung lời văn, không nhập ở bảng số liệu; hãy viết vào mục tương ứng của báo cáo.',
  notANumber: (typed, { unit }) =>
    `${typed} không phải là số; hãy chỉ gõ số (đơn vị tính là ${unit}), hoặc ${wordsToType}.`,
  negative: (typed) => `${typed} là số âm; số liệu phải từ 0 trở lên.`,
  ambiguousDash: (typed) => `${typed} chưa rõ nghĩa; hãy ${wordsToType}.`,
  ambiguousWord: (typed) => `${typed} chưa rõ nghĩa; hãy ${wordsToType}.`,
  ambiguousSeparator: (typed, _indicator, choices) =>
    `${typed} có thể hiểu theo hai cách vì dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân; ${retype(choices)}.`,
  badGrouping: (typed) =>
    `${typed} có dấu ngăn đặt sai chỗ; hãy gõ liền các chữ số, dùng dấu phẩy cho phần thập phân, như 1234,5.`,
  decimalsInInteger: (typed, { unit }) =>
    `${typed} có phần thập phân, nhưng chỉ tiêu này đếm bằng số nguyên (${unit}).`,
  tooManyDecimals: (typed, { scale }) =>
    `${typed} có quá nhiều số lẻ; chỉ ghi tối đa ${String(scale)} chữ số sau dấu phẩy.`,
  tooLarge: (typed) => `${typed} lớn quá mức ghi được; hãy kiểm tra lại số và đơn vị tính.`,
}

function retype(choices: readonly string[]): string {
  if (choices.length === 0) return 'hãy gõ lại, không dùng dấu ngăn hàng nghìn'
  return choices.length === 1 ? `nếu đúng ý, hãy gõ ${choices.join('')}` : `hãy gõ ${choices.join(' hoặc ')}`
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
