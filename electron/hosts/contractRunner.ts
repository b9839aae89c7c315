import type { z } from 'zod'
import { Refusal, refuse, type Failure } from '#shared/contract/failure.ts'
import type { Method } from '#shared/contract/method.ts'
import type { CallResult } from '#shared/rpc/wire.ts'

type Contracts = Readonly<Record<string, Method>>

/** One function a method; it gets the checked input and gives the output or a promise of it. */
export type HostHandlers<Part extends Contracts> = {
  [M in keyof Part]: (
    input: z.output<Part[M]['input']>,
  ) => z.input<Part[M]['output']> | Promise<z.input<Part[M]['output']>>
}

/** Where a host writes what it did not expect; gives the number under which it is found again. */
export type LogIncident = (method: string, error: unknown) => string

/** Answers the methods of a part of the host's contract: input checked, every failure a value. */
export function createContractRunner<Part extends Contracts>(
  part: Part,
  handlers: HostHandlers<Part>,
  logIncident: LogIncident,
): (method: string, input: unknown) => Promise<CallResult> {
  return async (method, input) => {
    try {
      const entry = Object.hasOwn(part, method) ? part[method] : undefined
      if (!entry) return refuse('badInput', { field: 'method', reason: 'không có lệnh này' })
      const handler = handlers[method] as (checked: unknown) => unknown
      return { ok: true, output: await handler(mustParse(entry.input, input)) }
    } catch (error) {
      return { ok: false, failure: toFailure(method, error, logIncident) }
    }
  }
}

function mustParse(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return refuse('badInput', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
}

function toFailure(method: string, error: unknown, logIncident: LogIncident): Failure {
  if (error instanceof Refusal) return error.failure
  return { code: 'internal', details: { incident: logIncident(method, error) } }
}
