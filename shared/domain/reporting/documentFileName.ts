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
  issuer: Pick<Issuer, 'symbolSuffix' | 'fileNameAccents'>
  period: Pick<Period, 'kind' | 'year' | 'index'>
  unit: Pick<UnitSpan, 'designation' | 'name'>
}

/**
 * "12-BC-BCD_QuyI-2022_LucNam", without the number while there is none; letters, digits, hyphen and underscore only. An office that
 * wants its letters in file names gets "12-BC-BCĐ_QuýI-2022_LụcNam".
 */
export function documentFileName({ number, kind, issuer, period, unit }: NamedDocument): string {
  const numbered = number === null ? '' : `${String(number).padStart(2, '0')}-`
  const name = unit.designation === '' ? unit.name : unit.name.replace(new RegExp(`^${unit.designation}\\s+`, 'iu'), '')
  const hasAccents = issuer.fileNameAccents === true
  const [symbol, place] = [issuer.symbolSuffix, name].map((text) => joinWords(text, hasAccents))
  return `${numbered}${kind}-${symbol}_${periodFilePart(period, hasAccents)}_${place}`
}

/** The words joined, each with a capital letter: "Lục Nam" → "LucNam" or "LụcNam", "BCĐ" → "BCD" or "BCĐ". */
function joinWords(text: string, hasAccents: boolean): string {
  return text
    .normalize('NFC')
    .split(/[\s/.-]+/)
    .map((word) => keepCase(word, hasAccents))
    .join('')
}

function keepCase(word: string, hasAccents: boolean): string {
  const kept = (hasAccents ? word.toLocaleLowerCase('vi') : foldText(word)).replace(/[^\p{L}0-9]/gu, '')
  const isCapitals = word.length > 1 && word === word.toLocaleUpperCase('vi')
  return isCapitals ? kept.toLocaleUpperCase('vi') : kept.slice(0, 1).toLocaleUpperCase('vi') + kept.slice(1)
}
