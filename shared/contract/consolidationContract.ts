import { z } from 'zod'
import { indicatorKinds } from '../domain/indicators/indicator.ts'
import { periodCodeField, unitCodeField, unitRefSchema } from './fields.ts'
import { query } from './method.ts'

/** A figure in the indicator's own unit of measure (12.5 for 12,5 triệu đồng); null where there is none. */
const amountSchema = z.number().nullable()

const coverageSchema = z.object({ included: z.int(), expected: z.int(), missing: z.array(unitRefSchema) })

export const consolidationContract = {
  /** Totals of a unit and everything below it for a period, with their coverage and comparisons. */
  'consolidation.get': query(
    z.object({ period: periodCodeField, unit: unitCodeField.optional() }),
    z.object({
      period: z.string(),
      unit: z.string(),
      unitName: z.string(),
      coverage: coverageSchema,
      notices: z.array(z.string()),
      indicators: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          unitOfMeasure: z.string(),
          kind: z.enum(indicatorKinds),
          isDraft: z.boolean(),
          total: amountSchema,
          own: amountSchema,
          byLoaiHinh: z.record(z.string(), amountSchema),
          coverage: coverageSchema,
          children: z.array(z.object({ unit: z.string(), name: z.string(), value: amountSchema })),
          yearToDate: amountSchema,
          previous: amountSchema,
          samePeriodLastYear: amountSchema,
        }),
      ),
    }),
  ),
}
