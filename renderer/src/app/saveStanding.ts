/** How saving stands by the texts that are not saved yet: one that was refused, or is on its way, is not saved when another is. */
export function saveStanding(drafts: ReadonlyMap<string, { fault: unknown }>): 'refused' | 'saving' | 'saved' {
  if ([...drafts.values()].some(({ fault }) => fault !== null)) return 'refused'
  return drafts.size > 0 ? 'saving' : 'saved'
}
