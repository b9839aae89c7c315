import { readTexts } from './readTexts.ts'

/** A named part of an address that is one of the known words; anything else is as if it were not there. */
export function readOneOf<K extends string, const W extends string>(
  raw: Record<string, unknown>,
  name: K,
  words: readonly W[],
): { [N in K]?: W } {
  const text = readTexts(raw, [name])[name]
  const known = words.find((word) => word === text)
  return (known === undefined ? {} : { [name]: known }) as { [N in K]?: W }
}
