import type { z } from 'zod'

/** query: reads in one transaction; command: writes in one transaction; job: long work that reports progress. */
export type MethodKind = 'query' | 'command' | 'job'

/** One entry of the contract: what goes in and what comes out, JSON-safe values only. */
export type Method<
  K extends MethodKind = MethodKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = {
  kind: K
  input: I
  output: O
  /** Features beside the method's own whose data it may change; screens that show them are told. */
  touches: readonly string[]
}

/** Declares a method that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<'query', I, O> {
  return { kind: 'query', input, output, touches: [] }
}

/** Declares a method that writes, all or nothing. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  touches: readonly string[] = [],
): Method<'command', I, O> {
  return { kind: 'command', input, output, touches }
}

/** Declares a long method; it may report progress, be cancelled, and commits its own steps. */
export function job<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  touches: readonly string[] = [],
): Method<'job', I, O> {
  return { kind: 'job', input, output, touches }
}
