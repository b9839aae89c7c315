import { z } from 'zod'
import { job } from './method.ts'

export const sampleContract = {
  /** Fills an office that has no figures yet with plausible reports; the same seed gives the same data. */
  'sample.fill': job(
    z.object({ quarters: z.int().min(1).max(40), seed: z.int().min(0).max(4_294_967_295) }),
    z.object({
      quarters: z.array(z.string()),
      seed: z.int(),
      submissions: z.int(),
      figures: z.int(),
      narratives: z.int(),
    }),
  ),
}
