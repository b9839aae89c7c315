import { z } from 'zod'
import { indicatorCodeSchema } from '../indicators/indicatorSchema.ts'
import { isoDateSchema } from '../isoDateSchema.ts'
import { unitKinds } from '../orgTree/orgUnit.ts'
import { reportTypeCodes } from '../periods/period.ts'

const printed = z.string().trim().normalize('NFC').min(1)
const writers = z.array(z.enum(unitKinds))

const outlineSectionSchema = z
  .strictObject({
    /** Identity of the section in every outline and of the narrative kept for it: "I.1". */
    code: z.string().regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/),
    /** As printed: "I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "1. …". */
    heading: printed,
    level: z.literal([1, 2, 3]),
    /** Whether text is written here. */
    narrative: z.boolean(),
    /** The kinds of unit that write it; empty exactly where `narrative` is false. */
    writtenBy: writers,
    /** Items 1 to 8 of the directive that it reports on. */
    directiveItems: z.array(z.int().min(1).max(8)),
    /** Indicators whose sentences open the section, in this order. */
    indicators: z.array(indicatorCodeSchema),
    /** The text indicator (T01 to T07, F03, Q03) that the section's narrative answers. */
    textIndicator: indicatorCodeSchema.nullable(),
  })
  .refine(
    (section) => section.narrative === section.writtenBy.length > 0,
    'Mục có lời văn phải ghi ai viết, mục không có thì để trống',
  )

const outlineAnnexSchema = z.strictObject({
  code: z.string().regex(/^PL\d+$/),
  label: printed,
  title: printed,
  /** `figures`: one unit's table; `unitsByIndicators`: the matrix; the others say themselves. */
  kind: z.enum(['figures', 'unitsByIndicators', 'lateUnits', 'classification', 'narrative']),
  writtenBy: writers,
  textIndicator: indicatorCodeSchema.nullable(),
})

/** One version of a report's outline (đề cương); the shipped ones are proposals, printed with their label "dự thảo". */
export const outlineSchema = z.strictObject({
  /** Also the file's name: "quarterly", "consolidated-annual". */
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  version: z.string().regex(/^v\d{4}(\.\d+)?$/),
  name: printed,
  label: z.string(),
  isDraft: z.boolean(),
  validFrom: isoDateSchema,
  reportType: z.enum([...reportTypeCodes, 'ad-hoc', 'review']),
  /** `unit`: a committee's own report with what stands below it; `consolidated`: Ban Dân vận to the Standing Committee. */
  scope: z.enum(['unit', 'consolidated']),
  /** The report's abstract; `{ky}` stands for the period. */
  title: printed,
  sections: z.array(outlineSectionSchema).min(1),
  annexes: z.array(outlineAnnexSchema),
})
export type Outline = z.infer<typeof outlineSchema>
