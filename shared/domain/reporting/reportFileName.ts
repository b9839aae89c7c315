import type { Period } from '../periods/period.ts'
import { foldText } from '../text/foldText.ts'
import type { ReportFacts } from './reportFacts.ts'

const romans = ['I', 'II', 'III', 'IV']

/** "12-BC-BCD_QuyI-2022_LucNam", without the number while there is none; letters, digits, hyphen and underscore only. */
export function reportFileName({
  number,
  issuer,
  period,
  unit,
}: Pick<ReportFacts, 'number' | 'issuer' | 'period' | 'unit'>): string {
  const numbered = number === null ? '' : `${String(number).padStart(2, '0')}-`
  const name = unit.designation === '' ? unit.name : unit.name.replace(new RegExp(`^${unit.designation}\\s+`, 'iu'), '')
  return `${numbered}BC-${plainWord(issuer.symbolSuffix)}_${periodPart(period)}_${plainWord(name)}`
}

function periodPart({ kind, year, index }: Period): string {
  switch (kind) {
    case 'quarter':
      return `Quy${romans[index - 1] ?? index}-${year}`
    case 'halfYear':
      return `6Thang${index === 1 ? 'Dau' : 'Cuoi'}-${year}`
    case 'year':
      return `Nam-${year}`
  }
}

/** The words without marks, each with a capital letter: "Lục Nam" → "LucNam", "BCĐ" → "BCD". */
function plainWord(text: string): string {
  return text
    .split(/[\s/.-]+/)
    .map((word) => keepCase(word))
    .join('')
}

function keepCase(word: string): string {
  const folded = foldText(word).replace(/[^a-z0-9]/g, '')
  const isCapitals = word.length > 1 && word === word.toLocaleUpperCase('vi')
  return isCapitals ? folded.toUpperCase() : folded.slice(0, 1).toUpperCase() + folded.slice(1)
}
