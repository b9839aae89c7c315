import { UsageError } from './usageError.ts'

/** The word itself when an option allows it. Throws `UsageError` naming the allowed ones. */
export function mustBeOneOf<T extends string>(option: string, word: string, allowed: readonly T[]): T {
  const found = allowed.find((it) => it === word)
  if (found === undefined)
    throw new UsageError(`--${option} không nhận “${word}”; hãy dùng một trong: ${allowed.join(', ')}.`)
  return found
}
