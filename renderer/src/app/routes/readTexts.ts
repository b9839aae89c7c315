/** The named parts of an address that are texts; a hand-made address must not break a screen. */
export function readTexts<K extends string>(raw: Record<string, unknown>, names: readonly K[]): { [N in K]?: string } {
  const found = names.flatMap((name) => {
    const value = raw[name]
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
  })
  return Object.fromEntries(found) as { [N in K]?: string }
}
