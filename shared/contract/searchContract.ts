import { z } from 'zod'
import { typedTextField, unitRefSchema } from './fields.ts'
import { query } from './method.ts'

export const searchContract = {
  /** Finds units, tasks and narratives by words in any spelling, with or without diacritics; the best 50 of each. */
  'search.find': query(
    z.object({ text: typedTextField }),
    z.object({
      units: z.array(unitRefSchema),
      tasks: z.array(z.object({ task: z.string(), title: z.string(), sentence: z.string() })),
      narratives: z.array(
        z.object({
          unit: z.string(),
          unitName: z.string(),
          period: z.string(),
          section: z.string(),
          excerpt: z.string(),
        }),
      ),
    }),
  ),
}
