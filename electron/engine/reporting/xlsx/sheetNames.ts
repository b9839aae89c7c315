const longest = 31

/** The names that Excel accepts for sheets: cleaned, at most 31 characters, unlike one another after cutting. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const unique = firstFree(cleanName(name), taken)
    taken.add(fold(unique))
    return unique
  })
}

function cleanName(name: string): string {
  const cleaned = name
    .replace(/[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, ' ')
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/\s+/g, ' ')
  const trimmed = trimEnds(cutTo(trimEnds(cleaned), longest))
  // Excel keeps "History" for itself.
  return trimmed === '' || fold(trimmed) === 'history' ? 'Trang' : trimmed
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let candidate = name
  for (let copy = 2; taken.has(fold(candidate)); copy++) {
    const suffix = ` (${String(copy)})`
    candidate = cutTo(name, longest - suffix.length).trimEnd() + suffix
  }
  return candidate
}

/** Cuts between whole characters. */
function cutTo(text: string, length: number): string {
  if (text.length <= length) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length
  return text.slice(0, end)
}

function trimEnds(text: string): string {
  return text.replace(/^[\s']+|[\s']+$/g, '')
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
