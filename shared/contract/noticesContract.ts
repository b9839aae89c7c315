import { z } from 'zod'
import { command, query } from './method.ts'

const noticeSchema = z.object({
  /** Changes when there is something new to tell of the same matter. */
  key: z.string(),
  kind: z.enum(['dueSoon', 'late', 'ownDue', 'backup']),
  sentence: z.string(),
  /** The screen that it leads to, with its place. */
  target: z.object({
    screen: z.enum(['/don-doc', '/van-ban', '/nhiem-vu', '/sao-luu']),
    period: z.string().nullable(),
  }),
})

export const noticesContract = {
  /** What a person should know today and has not put away: reports due soon, late units, our own duties, backups. */
  'notices.list': query(z.object({}), z.object({ today: z.string(), notices: z.array(noticeSchema) })),
  /** Puts a notice away until there is something new. */
  'notices.dismiss': command(z.object({ key: z.string().min(1).max(100) }), z.object({})),
}
