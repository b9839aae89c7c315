/** A text that was typed and is not in the database yet, with what stood in its place when it was typed. */
export type UnsavedText = { text: string; before: string }

type Kept = Record<string, Record<string, UnsavedText>>

/** Where the browser keeps them, so that they outlive the screen, a reload and the end of the program. */
const storeName = 'qcdc.unsaved'
let kept: Kept | null = null

/** The texts of one form that never reached the database, by cell or section. */
export function unsavedIn(scope: string): ReadonlyMap<string, UnsavedText> {
  return new Map(Object.entries(read()[scope] ?? {}))
}

/** Keeps texts until they are saved; a later text of the same place replaces the earlier one. */
export function keepUnsaved(scope: string, texts: Iterable<readonly [key: string, unsaved: UnsavedText]>): void {
  write({ ...read(), [scope]: { ...read()[scope], ...Object.fromEntries(texts) } })
}

/** Forgets texts that are saved; one that was typed anew meanwhile stays. */
export function dropUnsaved(scope: string, saved: Iterable<readonly [key: string, text: string]>): void {
  const { [scope]: form = {}, ...others } = read()
  const left = { ...form }
  for (const [key, text] of saved) if (left[key]?.text === text) delete left[key]
  write(Object.keys(left).length > 0 ? { ...others, [scope]: left } : others)
}

function read(): Kept {
  kept ??= readStore()
  return kept
}

function readStore(): Kept {
  try {
    return JSON.parse(localStorage.getItem(storeName) ?? '{}') as Kept
  } catch {
    return {}
  }
}

/** A full or forbidden store is no reason to stop typing: the texts then live as long as the window does. */
function write(next: Kept): void {
  kept = next
  try {
    if (Object.keys(next).length === 0) localStorage.removeItem(storeName)
    else localStorage.setItem(storeName, JSON.stringify(next))
  } catch {
    return
  }
}
