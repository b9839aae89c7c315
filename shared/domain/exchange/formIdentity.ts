import { z } from 'zod'
import { reportTypeCodes } from '../periods/period.ts'
import { formMark } from './formMark.ts'

const cellName = z.string().regex(/^[A-Z]{1,2}[1-9]\d{0,4}$/)
const shortText = z.string().min(1).max(300)

/** One line is one row of the hidden sheet: quicker to check than an object of five texts, and as strict. */
const figureLine = z.string().regex(/^[A-Z]\d{2}[A-Z]?\/[XCD-](?: [A-Z]{1,2}[1-9]\d{0,4}){4}$/)
const narrativeLine = z.string().regex(/^[A-Z0-9]+(?:\.[A-Z0-9]+)* [A-Z]{1,2}[1-9]\d{0,4}$/)

const identityLinesSchema = z.strictObject({
  version: z.int().min(1).max(99),
  unitUid: shortText,
  unitCode: shortText,
  unitName: shortText,
  parentName: z.string().max(300),
  period: z.string().regex(/^\d{4}(-[QH]\d)?$/),
  reportType: z.enum(reportTypeCodes),
  catalogue: shortText,
  /** Digest of the printed labels. */
  labels: z.string().regex(/^[0-9a-f]{64}$/),
  revision: cellName,
  estimate: cellName,
  figures: z.array(figureLine).max(2_000),
  narratives: z.array(narrativeLine).max(200),
})
type IdentityLines = z.infer<typeof identityLinesSchema>

/** What a form knows of itself, invisibly: whom and what it is for, and which cell holds what. */
export type FormIdentity = Omit<IdentityLines, 'figures' | 'narratives'> & {
  /** `key` is "D06/X"; the others are cells. */
  figures: { key: string; value: string; state: string; code: string; label: string }[]
  narratives: { section: string; value: string }[]
}

/** The fields that stand one a row, in the order they are written. */
const singleFields = [
  'version',
  'unitUid',
  'unitCode',
  'unitName',
  'parentName',
  'period',
  'reportType',
  'catalogue',
  'labels',
  'revision',
  'estimate',
] as const

/** The identity as rows of texts for the hidden sheet; the caller adds the seal over them. */
export function identityRows(identity: FormIdentity): string[][] {
  return [
    ['form', formMark],
    ...singleFields.map((field) => [field, String(identity[field])]),
    ...identity.figures.map(({ key, value, state, code, label }) => ['figure', key, value, state, code, label]),
    ...identity.narratives.map(({ section, value }) => ['narrative', section, value]),
  ]
}

/** Reads the rows of the hidden sheet; null when they are not those of an entry form. */
export function identityFromRows(rows: readonly (readonly string[])[]): FormIdentity | null {
  if (rows[0]?.[0] !== 'form' || rows[0][1] !== formMark) return null
  const singles = new Map(rows.filter((row) => row.length === 2).map(([name = '', value = '']) => [name, value]))
  const fields = singleFields.map((field) => [field, singles.get(field)] as const)
  const read = identityLinesSchema.safeParse({
    ...Object.fromEntries(fields),
    version: Number(singles.get('version')),
    figures: rows.filter(([kind]) => kind === 'figure').map((row) => row.slice(1).join(' ')),
    narratives: rows.filter(([kind]) => kind === 'narrative').map((row) => row.slice(1).join(' ')),
  })
  if (!read.success) return null
  const { figures, narratives, ...single } = read.data
  return { ...single, figures: figures.map(figureCells), narratives: narratives.map(narrativeCell) }
}

function figureCells(line: string): FormIdentity['figures'][number] {
  const [key = '', value = '', state = '', code = '', label = ''] = line.split(' ')
  return { key, value, state, code, label }
}

function narrativeCell(line: string): FormIdentity['narratives'][number] {
  const [section = '', value = ''] = line.split(' ')
  return { section, value }
}
