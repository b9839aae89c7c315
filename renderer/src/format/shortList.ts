/** The first items of a list and how many are left out. */
export function shortList<T>(items: readonly T[], most: number): { shown: readonly T[]; left: number } {
  return { shown: items.slice(0, most), left: Math.max(0, items.length - most) }
}
