import type { z } from 'zod'
import type { Contract } from '#shared/contract/contract.ts'
import type { Method } from '#shared/contract/method.ts'
import type { CommandContext, JobContext, QueryContext } from './engineContext.ts'

type HandlerOf<M> =
  M extends Method<infer K, infer I, infer O>
    ? K extends 'query'
      ? (context: QueryContext, input: z.output<I>) => z.input<O>
      : K extends 'command'
        ? (context: CommandContext, input: z.output<I>) => z.input<O>
        : (context: JobContext, input: z.output<I>) => Promise<z.input<O>>
    : never

/** A handler for each method of a part of the contract; a missing one is a type error. */
export type Handlers<Part = Contract> = { [M in keyof Part]: HandlerOf<Part[M]> }
