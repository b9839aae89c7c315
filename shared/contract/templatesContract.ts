import { z } from 'zod'
import { dateField, pathField } from './fields.ts'
import { command, job, query } from './method.ts'

const codeField = z.string().min(1).max(60)
/** The program that a template is edited in. */
const kindField = z.enum(['word', 'excel'])
/** What a template prints: a report, a letter to a late unit, the summary of a report. */
const useField = z.enum(['report', 'letter', 'summary'])

/** `part` and `paragraph` are where it stands: in Word the part of the file and the paragraph's text, in Excel sheet and cell. */
const faultSchema = z.object({ tag: z.string(), part: z.string(), paragraph: z.string(), message: z.string() })

/** The office's revision that was in use; null for the shipped template. */
const beforeSchema = z.object({ before: z.int().nullable() })

export const templatesContract = {
  /** The templates of the office: the shipped ones, and where the office uses its own, since when. */
  'templates.list': query(
    z.object({}),
    z.object({
      templates: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          kind: kindField,
          use: useField,
          origin: z.enum(['shipped', 'office']),
          addedAt: z.string().nullable(),
        }),
      ),
      tags: z.array(
        z.object({ use: useField, tag: z.string(), explanation: z.string(), within: z.string().nullable() }),
      ),
    }),
  ),
  /** Says everything that is wrong with a .docx or .xlsx as a template; changes nothing. */
  'templates.check': query(z.object({ path: pathField }), z.object({ ok: z.boolean(), faults: z.array(faultSchema) })),
  /** Uses a template that the office edited in Word or Excel; a faulty one is refused and the one in use stays. */
  'templates.use': command(z.object({ code: codeField, path: pathField }), beforeSchema.extend({ revision: z.int() })),
  /** Goes back to the shipped template; the office's own revisions are kept. */
  'templates.restore': command(z.object({ code: codeField }), beforeSchema),
  /** Puts a kept revision of the office back into use, such as the one before the shipped template was restored. */
  'templates.reuse': command(z.object({ code: codeField, revision: z.int().min(1) }), z.object({})),
  /** Writes the template in use to a file, to be edited in Word or Excel. */
  'templates.export': job(
    z.object({ code: codeField, path: pathField }),
    z.object({ path: z.string(), bytes: z.int() }),
  ),
  /** Writes a fresh template made from an outline, with each of its sections by name. */
  'templates.create': job(
    z.object({ outline: codeField, on: dateField, path: pathField }),
    z.object({ path: z.string(), bytes: z.int() }),
  ),
}
