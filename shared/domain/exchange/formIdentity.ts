import { z } from 'zod'
import { reportTypeCodes } from '../periods/period.ts'
import { formMark } from './formMark.ts'

const cellName = z.string().regex(/^[A-Z]{1,2}[1-9]\d{0,4}$/)
const shortText = z.string().min(1).max(300)

const figureCellSchema = z.strictObject({
  /** "D06/X". */
  key: z.string().regex(/^[A-Z]\d{2}[A-Z]?\/[XCD-]$/),
  value: cellName,
  state: cellName,
  code: cellName,
  label: cellName,
})

const narrativeCellSchema = z.strictObject({ section: z.string().regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/), value: cellName })

/** What a form knows of itself, invisibly: whom and what it is for, and which cell holds what. */
const formIdentitySchema = z.strictObject({
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
  figures: z.array(figureCellSchema).max(2_000),
  narratives: z.array(narrativeCellSchema).max(200),
})
export type FormIdentity = z.infer<typeof formIdentitySchema>

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
  const read = formIdentitySchema.safeParse({
    ...Object.fromEntries(fields),
    version: Number(singles.get('version')),
    figures: rows.filter(([kind]) => kind === 'figure').map(figureCell),
    narratives: rows.filter(([kind]) => kind === 'narrative').map(([, section, value]) => ({ section, value })),
  })
  return read.success ? read.data : null
}

function figureCell([, key, value, state, code, label]: readonly string[]): unknown {
  return { key, value, state, code, label }
}
