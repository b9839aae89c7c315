import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { columnKey, columnsFor } from '#shared/domain/indicators/figureColumns.ts'
import type { LoaiHinh, UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { checkSubmission } from '#shared/domain/submissions/checkSubmission.ts'
import type { Finding } from '#shared/domain/submissions/finding.ts'
import { ruleCatalogueSchema } from '#shared/domain/submissions/ruleCatalogue.ts'
import type { FigureTable, SubmissionFacts } from '#shared/domain/submissions/submissionFacts.ts'
import { readCatalogue2021, readTemplateJson } from '../indicators/readCatalogue.ts'

export const catalogue = readCatalogue2021()

/** The rules as shipped. */
export const rules = ruleCatalogueSchema.parse(readTemplateJson('rules/v2021.json'))

/** A table from "D06/X" or plain codes (a single loại hình) to numbers or states. */
export function tableOf(figures: Readonly<Record<string, number | 'none' | 'notApplicable'>>): FigureTable {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]): [string, FigureValue] => [
      key.includes('/') ? key : columnKey({ indicator: key, loaiHinh: onlyLoaiHinh(key) }),
      typeof value === 'number' ? { state: 'number', value } : { state: value },
    ]),
  )
}

/** Facts of a commune with these figures and nothing else, changed where asked. */
export function factsOf(figures: FigureTable, change: Partial<SubmissionFacts> = {}): SubmissionFacts {
  return {
    unitKind: 'commune',
    catalogue,
    figures: { current: figures, previous: null, samePeriodLastYear: null, yearToDate: null },
    narratives: {},
    communeCount: 1,
    criteriaSum: null,
    children: null,
    reportedBelow: {},
    statedYearToDate: null,
    ...change,
  }
}

/** The numbers and severities of the rules that find something: ["16E", "20W"]. */
export function foundBy(facts: SubmissionFacts): string[] {
  return checkSubmission(facts, rules).map((finding) => `${String(finding.rule)}${finding.severity}`)
}

/** The findings of one rule. */
export function findingsOf(rule: number, facts: SubmissionFacts): Finding[] {
  return checkSubmission(facts, rules).filter((finding) => finding.rule === rule)
}

/**
 * Figures of a unit that keep every E rule, drawn with `upTo(max)` (0 to max). `carried` is what the previous period left
 * open in hòa giải.
 */
export function soundFigures(unitKind: UnitKind, upTo: (max: number) => number, carried: number): FigureTable {
  const table: Record<string, number> = {}
  for (const column of columnsFor(unitKind, catalogue)) table[columnKey(column)] = upTo(40)
  for (const loaiHinh of ['X', 'C', 'D'] as const) mendDivided(table, loaiHinh, upTo)
  mendPetitions(table, upTo)
  mendCommune(table, upTo)
  mendMediation(table, carried, upTo)
  mendOthers(table, upTo)
  const own = new Set(columnsFor(unitKind, catalogue).map(columnKey))
  return tableOf(Object.fromEntries(Object.entries(table).filter(([key]) => own.has(key))))
}

function mendDivided(table: Record<string, number>, loaiHinh: LoaiHinh, upTo: (max: number) => number): void {
  const at = (code: string): number => table[`${code}/${loaiHinh}`] ?? 0
  const set = (code: string, value: number): void => void (table[`${code}/${loaiHinh}`] = value)
  for (const code of ['A06', 'A09', 'A10']) set(code, upTo(at('A05')))
  set('E03', upTo(at('E02')))
  set('E04', at('E02') - at('E03'))
  set('E09', upTo(at('E08')))
  set('E10', upTo(at('E08') - at('E09')))
  set('E11', upTo(at('E08')))
  set('N02', upTo(at('N01')))
  set('I07', upTo(at('I06')))
  set('I08', upTo(at('I06') - at('I07')))
  for (const code of ['I02', 'I03', 'I03S']) set(code, upTo(at('I01')))
  for (const code of ['K02', 'K03', 'K04', 'K05', 'K08']) set(code, upTo(at('K01')))
}

function mendPetitions(table: Record<string, number>, upTo: (max: number) => number): void {
  const at = (code: string): number => table[`${code}/X`] ?? 0
  table['D06/X'] = at('D08') + at('D09') + at('D10')
  table['D12/X'] = upTo(at('D06') + at('D07'))
  table['D13/X'] = upTo(at('D12'))
  table['D14/X'] = at('D12') - at('D13')
}

function mendCommune(table: Record<string, number>, upTo: (max: number) => number): void {
  const at = (code: string): number => table[`${code}/X`] ?? 0
  table['F01/X'] = upTo(11)
  table['F12/X'] = upTo(at('F11'))
  table['F07/X'] = upTo(at('F07T'))
  table['G05/X'] = upTo(at('G04'))
  table['G10/X'] = upTo(at('G09'))
  table['G12/X'] = upTo(at('G11'))
  table['G13/X'] = upTo(at('G11') - at('G12'))
}

function mendMediation(table: Record<string, number>, carried: number, upTo: (max: number) => number): void {
  const open = (table['H03/X'] ?? 0) + carried
  table['H04/X'] = upTo(open)
  table['H05/X'] = upTo(table['H04/X'])
  table['H06/X'] = upTo(open - table['H05/X'])
  table['H07/X'] = open - table['H05/X'] - table['H06/X']
}

function mendOthers(table: Record<string, number>, upTo: (max: number) => number): void {
  const committees = ['X', 'C', 'D'].map((loaiHinh) => table[`A05/${loaiHinh}`] ?? 0)
  table['A08/-'] = upTo(Math.max(...committees))
  table['M04/-'] = upTo(table['M03/-'] ?? 0)
  table['Q01/-'] = upTo(1000)
}

function onlyLoaiHinh(code: string): LoaiHinh | '-' {
  const indicator = catalogue.indicators.find((it) => it.code === code)
  if (!indicator) throw new Error(`no indicator ${code}`)
  return indicator.loaiHinh[0] ?? '-'
}
