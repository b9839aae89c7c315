import type { Issuer } from '../orgTree/issuer.ts'
import type { UnitSpan } from '../orgTree/orgUnit.ts'
import type { Period } from '../periods/period.ts'
import { foldText } from '../text/foldText.ts'
import { periodFilePart } from './periodFilePart.ts'

/** What the name of a document's file is made of. */
type NamedDocument = {
  number: number | null
  /** The document's kind as its number line has it: "BC", "CV". */
  kind: 'BC' | 'CV'
  issuer: Pick<Issuer, 'symbolSuffix'>
  period: Pick<Period, 'kind' | 'year' | 'index'>
  unit: Pick<UnitSpan, 'designation' | 'name'>
}

/** "12-BC-BCD_QuyI-2022_LucNam", without the number while there is none; letters, digits, hyphen and underscore only. */
export function documentFileName({ number, kind, issuer, period, unit }: NamedDocument): string {
  const numbered = number === null ? '' : `${String(number).padStart(2, '0')}-`
  const name = unit.designation === '' ? unit.name : unit.name.replace(new RegExp(`^${unit.designation}\\s+`, 'iu'), '')
  return `${numbered}${kind}-${plainWord(issuer.symbolSuffix)}_${periodFilePart(period)}_${plainWord(name)}`
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
