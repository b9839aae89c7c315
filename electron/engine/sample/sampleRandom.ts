/** Repeatable chance in whole numbers only: the same seed draws the same row on every machine. */
export type SampleRandom = {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[]
}

/** Chance from a seed and words that name what it is for, so that one unit's draws do not depend on another's. */
export function sampleRandom(seed: number, ...words: readonly string[]): SampleRandom {
  let state = hashed(seed, words.join('/')) || 1
  return fromWhole((least, most) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return least + (state % (most - least + 1))
  })
}

/**
 * Chance that stays near an anchor's: each number is the anchor's, moved by at most an eighth of its range. With an anchor
 * per quarter of the year, a unit's figures resemble those of the same quarter the year before, as real ones do.
 */
export function anchoredRandom(anchor: SampleRandom, change: SampleRandom): SampleRandom {
  return fromWhole((least, most) => {
    const reach = Math.ceil((most - least) / 8)
    const moved = anchor.whole(least, most) + (change.chance(40) ? change.whole(-reach, reach) : 0)
    return Math.min(Math.max(moved, least), most)
  })
}

function fromWhole(whole: SampleRandom['whole']): SampleRandom {
  const pick = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return { whole, pick, chance: (percent) => whole(1, 100) <= percent, shuffled: (list) => shuffle(list, whole) }
}

function shuffle<T>(list: readonly T[], whole: (least: number, most: number) => number): T[] {
  const rest = [...list]
  const order: T[] = []
  while (rest.length > 0) order.push(...rest.splice(whole(0, rest.length - 1), 1))
  return order
}

/** FNV-1a over the seed and the words. */
function hashed(seed: number, words: string): number {
  let hash = (2_166_136_261 ^ seed) >>> 0
  for (const mark of words) hash = Math.imul(hash ^ (mark.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return hash
}
