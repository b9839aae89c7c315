import { z } from 'zod'
import { unitKinds } from '#shared/domain/orgTree/orgUnit.ts'

/**
 * What units of the sample write: for each section and kind of unit several texts. In a text `{don_vi}` stands for the
 * unit's name, `{ky}` and `{ky_toi}` for the quarter and the next, `{B01}` for the unit's figure of that indicator.
 */
export const narrativePhrasesSchema = z.strictObject({
  note: z.string(),
  sections: z.array(
    z.strictObject({
      section: z.string().min(1),
      writtenBy: z.array(z.enum(unitKinds)).min(1),
      texts: z.array(z.string().min(20)).min(1),
    }),
  ),
})
export type NarrativePhrases = z.infer<typeof narrativePhrasesSchema>
