import { z } from 'zod'
import type { ClientMessage } from '#shared/rpc/wire.ts'

const envelope = z.object({
  page: z.uuid(),
  message: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('call'), id: z.int(), method: z.string().max(100), input: z.unknown() }),
    z.object({ kind: z.literal('cancel'), id: z.int() }),
  ]),
})

/** The page and the message in a posted body; null for anything else. What the input holds is the engine's to check. */
export function readClientMessage(body: Buffer): { page: string; message: ClientMessage } | null {
  try {
    const { data } = envelope.safeParse(JSON.parse(body.toString('utf8')))
    return data ?? null
  } catch {
    return null
  }
}
