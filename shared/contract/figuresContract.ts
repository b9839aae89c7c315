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
      rows: z.array(
        cellSchema.extend({
          name: z.string(),
          unitOfMeasure: z.string(),
          kind: z.string(),
          scale: z.int(),
          isDraft: z.boolean(),
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
}
