import { z } from 'zod'
import { formResults } from '../domain/exchange/formVerdict.ts'
import {
  dateField,
  pathField,
  periodCodeField,
  reportTypeField,
  typedTextField,
  unitCodeField,
  unitRefSchema,
} from './fields.ts'
import { job, query } from './method.ts'

const placeSchema = z.object({ sheet: z.string(), cell: z.string() })

const faultSchema = z.object({
  severity: z.enum(['error', 'question', 'doubt', 'warning']),
  kind: z.string(),
  /** The cell it is about first; empty where it is about the whole file. */
  places: z.array(placeSchema),
  sentence: z.string(),
  choices: z.array(z.string()),
})

/** One field that a form would change, values as people read them; null is blank. */
const differenceSchema = z.object({
  what: z.enum(['figure', 'narrative']),
  /** Column key ("D06/X") or section code ("II.7"). */
  key: z.string(),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** What one file is and what becomes of it. */
const fileAnswerSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  /** SHA-256 of the bytes; null when the file could not be read from the disk. */
  digest: z.string().nullable(),
  result: z.enum(formResults),
  /** 'form' for an entry form, 'package' for an exchange file, 'unknown' for anything that is not read as either. */
  kind: z.enum(['form', 'package', 'unknown']),
  /** A word for programs where the file itself is refused: "notForm", "damaged", "fileLocked". */
  code: z.string().nullable(),
  reason: z.string(),
  unit: unitRefSchema.nullable(),
  /** Units to choose from where the file does not say for certain. */
  candidates: z.array(unitRefSchema),
  period: z.string().nullable(),
  reportType: reportTypeField.nullable(),
  revision: z.int().nullable(),
  isEstimate: z.boolean(),
  /** How many fields change; the first 500 of them follow. */
  differenceCount: z.int(),
  differences: z.array(differenceSchema),
  faults: z.array(faultSchema),
})
export type FileAnswer = z.output<typeof fileAnswerSchema>

const digestField = z.string().regex(/^[0-9a-f]{64}$/, 'mã băm của tệp gồm 64 chữ số thập lục phân')

/** What a person decided about one file, by its digest. */
const decisionField = z.object({
  digest: digestField,
  /** Take this file where several of one sending differ. */
  isPicked: z.boolean().default(false),
  /** The unit it is from, where that was in doubt. */
  unit: unitCodeField.optional(),
  /** The reading chosen for cells in question. */
  answers: z
    .array(z.object({ sheet: z.string().max(100), cell: z.string().max(10), text: typedTextField }))
    .default([]),
})
export type FileDecision = z.output<typeof decisionField>

const importField = {
  /** Files, and folders whose files are taken with everything below. */
  paths: z.array(pathField).min(1),
  /** When given, a form for another period or of another type is refused. */
  expected: z.object({ period: periodCodeField.optional(), reportType: reportTypeField.optional() }).default({}),
  decisions: z.array(decisionField).default([]),
}

const answersSchema = z.object({
  files: z.array(fileAnswerSchema),
  counts: z.record(z.enum(formResults), z.int()),
})

export const inboxContract = {
  /** Writes the entry form of a unit (`out` a file), or with `children` those of all units right below it (`out` a folder). */
  'inbox.writeForms': job(
    z.object({
      unit: unitCodeField,
      children: z.boolean().default(false),
      reportType: reportTypeField,
      period: periodCodeField,
      /** Print in the entry cells what stands in the database already. */
      filled: z.boolean().default(false),
      out: pathField,
    }),
    z.object({ files: z.array(z.object({ unit: unitRefSchema, path: z.string(), bytes: z.int() })) }),
  ),
  /** The files that paths and folders lead to, by what would take them in. */
  'inbox.find': query(
    z.object({ paths: importField.paths }),
    z.object({ forms: z.array(z.string()), packages: z.array(z.string()), others: z.array(z.string()) }),
  ),
  /** Says of every file what taking it in would change; changes nothing. */
  'inbox.trial': job(z.object({ ...importField, isConfirmed: z.boolean().default(false) }), answersSchema),
  /** Takes in what may be taken, each file in one transaction; with `isConfirmed` also what would change kept figures. */
  'inbox.apply': job(
    z.object({ ...importField, isConfirmed: z.boolean().default(false), receivedOn: dateField.optional() }),
    answersSchema,
  ),
  /** Names every fault of one form at its cell; with `out` saves the sender's own workbook with these cells marked. */
  'inbox.diagnose': job(
    z.object({ path: pathField, out: pathField.nullable() }),
    z.object({ file: fileAnswerSchema, marked: z.object({ path: z.string(), cells: z.int() }).nullable() }),
  ),
  /** What came in, newest first. */
  'inbox.list': query(
    z.object({ period: periodCodeField.optional(), unit: unitCodeField.optional() }),
    z.object({
      entries: z.array(
        z.object({
          id: z.int(),
          digest: z.string(),
          fileName: z.string(),
          receivedAt: z.string(),
          unit: unitRefSchema.nullable(),
          period: z.string(),
          reportType: reportTypeField,
          revision: z.int(),
          result: z.enum(formResults),
          reason: z.string(),
          faults: z.int(),
          /** Whether the unit's report stands by this very content. */
          isInForce: z.boolean(),
        }),
      ),
    }),
  ),
  /** Writes a received file back as it came. */
  'inbox.saveOriginal': job(z.object({ id: z.int(), path: pathField }), z.object({ path: z.string(), bytes: z.int() })),
}
