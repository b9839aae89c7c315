import type { Issuer } from '../orgTree/issuer.ts'
import type { UnitSpan } from '../orgTree/orgUnit.ts'
import { documentFileName } from '../reporting/documentFileName.ts'
import type { Period } from './period.ts'

type NamedLetter = {
  issuer: Pick<Issuer, 'symbolSuffix' | 'fileNameAccents'>
  period: Pick<Period, 'kind' | 'year' | 'index'>
  /** The unit written to. */
  unit: Pick<UnitSpan, 'designation' | 'name'>
  /** The place of the letter's level, from 0. */
  level: number
}

/** The name of a letter's file without its ending: "CV-BDVTU_QuyI-2022_TruongSon_DonDocLan1". */
export function letterFileName({ level, ...letter }: NamedLetter): string {
  return `${documentFileName({ ...letter, number: null, kind: 'CV' })}_DonDocLan${level + 1}`
}
