import type { IndicatorKind } from '../indicators/indicator.ts'
import { foldText } from '../text/foldText.ts'
import type { FigureValue } from './figure.ts'
import type { FigureProblem } from './figureProblem.ts'

const noneWords = ['khong phat sinh', 'ko phat sinh', 'k phat sinh', 'khong ps', 'ko ps', 'kps', 'chua phat sinh']
const notApplicableWords = ['khong ap dung', 'ko ap dung', 'k ap dung', 'kad', 'n/a', 'na']
const blankWords = ['chua co so lieu', 'chua co sl', 'ccsl']
const askedWords = ['khong', 'ko', 'k', 'khong co', 'ko co', 'chua', 'chua co', 'x', '?']
const yesWords = ['co', 'x', 'dung', 'yes']
const noWords = ['khong', 'ko', 'chua', 'no']

/**
 * What a word in a cell means: a figure (`null` is blank), a problem to ask about, or `notAWord` when it is to be read as a
 * number. "Không", "-" and the like may mean 0, không phát sinh or no data, so they are asked about (rule 26).
 */
export function readFigureWord(
  typed: string,
  kind: IndicatorKind,
): { figure: FigureValue | null } | Extract<FigureProblem, 'ambiguousDash' | 'ambiguousWord'> | 'notAWord' {
  const word = plainWord(typed)
  if (/^[-_/.…]+$/.test(word)) return 'ambiguousDash'
  if (noneWords.includes(word)) return { figure: { state: 'none' } }
  if (notApplicableWords.includes(word)) return { figure: { state: 'notApplicable' } }
  if (blankWords.includes(word)) return { figure: null }
  if (kind === 'yesNo' && yesWords.includes(word)) return { figure: { state: 'number', value: 1 } }
  if (kind === 'yesNo' && noWords.includes(word)) return { figure: { state: 'number', value: 0 } }
  return askedWords.includes(word) ? 'ambiguousWord' : 'notAWord'
}

function plainWord(text: string): string {
  return foldText(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/(?<=[a-z])\.+$/, '')
}
