import { UsageError } from './usageError.ts'

/** A whole number within bounds, as an option gives it. Throws `UsageError`. */
export function wholeNumberOption(option: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new UsageError(`--${option} phải là số nguyên từ ${least} đến ${most}, không phải “${text}”.`)
  return number
}
