import { z } from 'zod'
import {
  dateField,
  pathField,
  periodCodeField,
  renamedField,
  reportTypeField,
  typedTextField,
  unitCodeField,
} from './fields.ts'
import { command, job, query } from './method.ts'
import { reportModelSchema } from '../domain/reporting/reportModelSchema.ts'

const signerField = z.object({ name: typedTextField, capacity: z.enum(['head', 'deputy', 'acting']) })

const reportField = { unit: unitCodeField.optional(), reportType: reportTypeField, period: periodCodeField }

/** How a report is headed before it is issued. */
const headingField = {
  number: z.int().min(1).max(99_999).nullable().default(null),
  issuedOn: dateField.nullable().default(null),
  signer: signerField.nullable().default(null),
}

/** `report` in Word; `annexWorkbook` with every table; `summaryWorkbook` in the office's own Excel form. */
const fileKind = z.enum(['report', 'annexWorkbook', 'summaryWorkbook'])
/** A Word file for looking at: its name, and its bytes in base64. */
const wordSchema = z.object({ name: z.string(), word: z.base64() })

const filesSchema = z.array(z.object({ path: z.string(), bytes: z.int(), kind: fileKind }))

export const reportsContract = {
  /** What a report says now, before any file is written; our own unit where none is named. */
  'reports.preview': query(z.object({ ...reportField, ...headingField }), reportModelSchema),
  /** The Word file that a draft would be now, for a quick view; nothing is written. Throws `Refusal` templateRefused. */
  'reports.draftWord': query(z.object({ ...reportField, ...headingField }), wordSchema),
  /** Writes the report, its annex workbook and its summary as drafts into a folder; files of the same names are replaced. */
  'reports.make': job(
    z.object({ ...reportField, ...headingField, outDir: pathField, renamed: renamedField }),
    z.object({ files: filesSchema, notices: z.array(z.string()) }),
  ),
  /** Keeps a person's wording of one paragraph; null takes it back to what the program writes. */
  'reports.editParagraph': command(
    z.object({ ...reportField, paragraph: z.string().min(1).max(80), text: typedTextField.nullable() }),
    z.object({}),
  ),
  /** Opens a party term, in which an issuer's documents are numbered from 01 for each type. */
  'reports.openTerm': command(
    z.object({ unit: unitCodeField.optional(), name: typedTextField, from: dateField }),
    z.object({ from: z.string() }),
  ),
  /** Issues a report: takes its number in the register, writes its files, keeps them with the names they print. */
  'reports.issue': job(
    z.object({
      ...reportField,
      outDir: pathField,
      renamed: renamedField,
      issuedOn: dateField,
      signer: signerField,
      number: z.int().min(1).max(99_999).nullable().default(null),
    }),
    z.object({ number: z.int(), symbol: z.string(), files: filesSchema, notices: z.array(z.string()) }),
  ),
  /** The register: what was issued, newest first. */
  'reports.issued': query(
    z.object({ unit: unitCodeField.optional() }),
    z.object({
      documents: z.array(
        z.object({
          id: z.int(),
          number: z.int(),
          symbol: z.string(),
          issuedOn: z.string(),
          title: z.string(),
          reportType: reportTypeField.nullable(),
          period: z.string().nullable(),
          /** The files as they were issued, which the register keeps. */
          names: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** The report of a document of the register as it was issued, for a quick view. Throws `Refusal` unknownDocument. */
  'reports.issuedWord': query(z.object({ document: z.int() }), wordSchema),
  /** Writes the kept files of a document of the register into a folder. Throws `Refusal` unknownDocument. */
  'reports.saveIssued': job(
    z.object({ document: z.int(), outDir: pathField, renamed: renamedField }),
    z.object({ files: z.array(z.object({ path: z.string(), bytes: z.int() })) }),
  ),
}
