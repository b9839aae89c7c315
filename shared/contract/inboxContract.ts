import { z } from 'zod'
import { formResults } from '../domain/exchange/formVerdict.ts'
import { inboxStandings } from '../domain/exchange/inboxStanding.ts'
import { takingNeeds } from '../domain/exchange/takingNeeds.ts'
import {
  dateField,
  pathField,
  periodCodeField,
  renamedField,
  reportTypeField,
  typedTextField,
  unitCodeField,
  unitRefSchema,
} from './fields.ts'
import { command, job, query } from './method.ts'

/** What taking in a file may change beside the inbox. */
const touched = ['exchange', 'figures', 'submissions', 'periods']

const placeSchema = z.object({ sheet: z.string(), cell: z.string() })

const faultSchema = z.object({
  severity: z.enum(['error', 'question', 'doubt', 'warning']),
  kind: z.string(),
  /** The cell it is about first; empty where it is about the whole file. */
  places: z.array(placeSchema),
  sentence: z.string(),
  choices: z.array(z.string()),
})

/** One field that a file would change, values as people read them; null is blank. */
const differenceSchema = z.object({
  what: z.enum(['figure', 'note', 'narrative']),
  /** Column key ("D06/X") or section code ("II.7"). */
  key: z.string(),
  name: z.string(),
  /** Whose report and which quarter, where a package speaks for several; null in a form. */
  place: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** A received file as the inbox keeps it: "form-12" or "exchange-7". */
const entryField = z.string().regex(/^(form|exchange)-\d{1,12}$/, 'mã tệp đến có dạng form-12 hoặc exchange-7')
const needSchema = z.enum(takingNeeds)
const fileKindSchema = z.enum(['form', 'package', 'receipt', 'enrolment', 'unknown'])
const verificationSchema = z.enum(['verified', 'unverified']).nullable()

/** What one file is and what becomes of it. */
const fileAnswerSchema = z.object({
  /** Where it lies; null for a file that the inbox keeps. */
  path: z.string().nullable(),
  /** What the inbox keeps it under; null when it does not. */
  entry: z.string().nullable(),
  fileName: z.string(),
  /** SHA-256 of the bytes; null when the file could not be read from the disk. */
  digest: z.string().nullable(),
  result: z.enum(formResults),
  /** 'form' for an entry form, 'unknown' for anything that is neither that nor an exchange file. */
  kind: fileKindSchema,
  /** A word for programs: why the file itself is refused ("notForm", "damaged", "fileLocked"), or the rule of exchange. */
  code: z.string().nullable(),
  reason: z.string(),
  /** What a person still has to say; empty when nothing is open. */
  needs: z.array(needSchema),
  unit: unitRefSchema.nullable(),
  /** Units to choose from where the file does not say for certain. */
  candidates: z.array(unitRefSchema),
  period: z.string().nullable(),
  reportType: reportTypeField.nullable(),
  revision: z.int().nullable(),
  isEstimate: z.boolean(),
  /** Of exchange files: whether a trusted key vouches for it. */
  verification: verificationSchema,
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
  /** What is agreed to for this file alone. */
  agreed: z.array(needSchema).default([]),
  /** The unit it is from, where that was in doubt. */
  unit: unitCodeField.optional(),
  /** The reading chosen for cells in question. */
  answers: z
    .array(z.object({ sheet: z.string().max(100), cell: z.string().max(10), text: typedTextField }))
    .default([]),
})
export type FileDecision = z.output<typeof decisionField>

const filesField = {
  /** Files, and folders whose files are taken with everything below: forms and exchange files together. */
  paths: z.array(pathField).default([]),
  /** Files that the inbox keeps already, to be decided about. */
  entries: z.array(entryField).default([]),
  /** When given, a file for another period or of another type is refused. */
  expected: z.object({ period: periodCodeField.optional(), reportType: reportTypeField.optional() }).default({}),
  /** What is agreed to for every file. */
  agreed: z.array(needSchema).default([]),
  decisions: z.array(decisionField).default([]),
}

const answersSchema = z.object({
  files: z.array(fileAnswerSchema),
  counts: z.record(z.enum(formResults), z.int()),
})

export const inboxContract = {
  /**
   * Writes the entry form of a unit (`out` a file); with `children` those of all units right below it, with `units` those of
   * the units named (`out` a folder).
   */
  'inbox.writeForms': job(
    z.object({
      unit: unitCodeField.optional(),
      children: z.boolean().default(false),
      units: z.array(unitCodeField).max(2_000).default([]),
      reportType: reportTypeField,
      period: periodCodeField,
      /** Print in the entry cells what stands in the database already. */
      filled: z.boolean().default(false),
      out: pathField,
      renamed: renamedField,
    }),
    z.object({ files: z.array(z.object({ unit: unitRefSchema, path: z.string(), bytes: z.int() })) }),
  ),
  /** Says of every file what taking it in would change; changes nothing. */
  'inbox.trial': job(z.object(filesField), answersSchema),
  /** Takes in what may be taken, each file in one transaction. */
  'inbox.apply': job(z.object({ ...filesField, receivedOn: dateField.optional() }), answersSchema, touched),
  /** Names every fault of one form, on the disk or kept, at its cell; with `out` saves the sender's own workbook with these cells marked. */
  'inbox.diagnose': job(
    z.object({ path: pathField.optional(), entry: entryField.optional(), out: pathField.nullable() }),
    z.object({
      /** Without its path: only what was written may be opened. */
      file: fileAnswerSchema.omit({ path: true }),
      marked: z.object({ path: z.string(), cells: z.int() }).nullable(),
    }),
  ),
  /**
   * Returns the report of a unit without the program. `out`: the workbook of the form it sent, with the reason at the number
   * of sending and every finding at its cell; raised and corrected, it goes in with no further step. `letter`: a letter in
   * Word that names the reason, every fault and missing item, and the day by which the report is to come again
   * (`answerBy`, else by the rules of follow-up). Where a file cannot be written nothing is returned.
   */
  'inbox.returnForm': job(
    z.object({
      unit: unitCodeField,
      period: periodCodeField,
      reason: typedTextField,
      out: pathField.optional(),
      letter: pathField.optional(),
      answerBy: dateField.optional(),
    }),
    z.object({ files: z.array(z.object({ path: z.string() })), cells: z.int(), answerBy: z.string().nullable() }),
    ['submissions', 'periods'],
  ),
  /** What came in, newest first: every file once, by whatever way it came, with what became of it. */
  'inbox.list': query(
    z.object({ period: periodCodeField.optional(), unit: unitCodeField.optional() }),
    z.object({
      entries: z.array(
        z.object({
          entry: z.string(),
          kind: fileKindSchema,
          digest: z.string(),
          fileName: z.string(),
          receivedAt: z.string(),
          unit: unitRefSchema.nullable(),
          period: z.string().nullable(),
          reportType: reportTypeField.nullable(),
          revision: z.int().nullable(),
          standing: z.enum(inboxStandings),
          reason: z.string(),
          faults: z.int(),
          verification: verificationSchema,
        }),
      ),
    }),
  ),
  /** How much waits for a person: files to be decided about, and reports of the period to be reviewed. */
  'inbox.waiting': query(
    z.object({ period: periodCodeField }),
    z.object({ waitingFiles: z.int(), waitingReports: z.int() }),
  ),
  /** Puts a received file aside so that it waits no longer, or takes that back. */
  'inbox.setAside': command(
    z.object({ entry: entryField, isAside: z.boolean(), reason: z.string().max(500).default('') }),
    z.object({}),
  ),
  /** Writes a received file back as it came. */
  'inbox.saveOriginal': job(
    z.object({ entry: entryField, path: pathField }),
    z.object({ path: z.string(), bytes: z.int() }),
  ),
}
