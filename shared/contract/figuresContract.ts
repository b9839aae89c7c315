import { z } from 'zod'
import { ledgers } from '../domain/figures/figure.ts'
import { loaiHinhField, periodCodeField, typedTextField, unitCodeField } from './fields.ts'
import { command, query } from './method.ts'

const ledgerField = z.enum(ledgers).default('own')
const columnSchema = z.object({ indicator: z.string().min(1), loaiHinh: loaiHinhField })
const figureSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('number'), value: z.int() }),
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('notApplicable') }),
])
const cellSchema = columnSchema.extend({ figure: figureSchema.nullable(), note: z.string().nullable() })

export const figuresContract = {
  /** The entry form of a unit: every column it reports, with what stands in it now, last period and last year. */
  'figures.form': query(
    z.object({ unit: unitCodeField, period: periodCodeField, ledger: ledgerField }),
    z.object({
      unit: z.string(),
      period: z.string(),
      /** The groups of the catalogue in force, in printing order. */
      groups: z.array(z.object({ code: z.string(), name: z.string() })),
      rows: z.array(
        cellSchema.extend({
          name: z.string(),
          unitOfMeasure: z.string(),
          kind: z.string(),
          scale: z.int(),
          isDraft: z.boolean(),
          /** Null where the report of this period asks for it; else the quarters whose reports do. */
          askedIn: z.array(z.int()).nullable(),
          previous: figureSchema.nullable(),
          samePeriodLastYear: figureSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Saves typed cells as they were typed, all or none; one change-log row a changed cell. */
  'figures.save': command(
    z.object({
      unit: unitCodeField,
      period: periodCodeField,
      ledger: ledgerField,
      cells: z.array(columnSchema.extend({ text: typedTextField })).min(1),
    }),
    z.object({ changed: z.int() }),
  ),
  /** The narrative of each section a unit wrote. */
  'figures.narratives': query(
    z.object({ unit: unitCodeField, period: periodCodeField }),
    z.object({ sections: z.array(z.object({ section: z.string(), text: z.string() })) }),
  ),
  /** Saves the text of one section; an empty text takes it away. */
  'figures.saveNarrative': command(
    z.object({ unit: unitCodeField, period: periodCodeField, section: z.string().min(1), text: typedTextField }),
    z.object({}),
  ),
  /** Puts a note on a cell, or takes it away with an empty text. */
  'figures.saveNote': command(
    columnSchema.extend({ unit: unitCodeField, period: periodCodeField, ledger: ledgerField, note: typedTextField }),
    z.object({}),
  ),
  /** What a cell held before and after each change, newest first. */
  'figures.history': query(
    columnSchema.extend({ unit: unitCodeField, period: periodCodeField, ledger: ledgerField }),
    z.object({
      changes: z.array(z.object({ at: z.string(), before: figureSchema.nullable(), after: figureSchema.nullable() })),
    }),
  ),
  /** The sections a unit writes for a quarter, in the outline's order, with what is written, under the headings above them. */
  'figures.narrativeForm': query(
    z.object({ unit: unitCodeField, period: periodCodeField }),
    z.object({
      sections: z.array(
        z.object({
          section: z.string(),
          heading: z.string(),
          level: z.int(),
          isWritten: z.boolean(),
          text: z.string(),
        }),
      ),
    }),
  ),
  /** What the units right below a unit wrote in a section, in tree order. */
  'figures.childNarratives': query(
    z.object({ unit: unitCodeField, period: periodCodeField, section: z.string().min(1) }),
    z.object({ texts: z.array(z.object({ unit: z.string(), unitName: z.string(), text: z.string() })) }),
  ),
}
