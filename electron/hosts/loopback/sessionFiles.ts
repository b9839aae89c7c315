import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files that a browser hands in and fetches: what dialogs do in the window happens in a folder of the session here. */
export type SessionFiles = {
  /** Keeps an uploaded file under its own name; gives its path. */
  keep(name: string, bytes: Buffer): string
  /** A path in the session where a file of this name may be written. */
  pathFor(name: string): string
  folder(): string
  /** Lets a path be fetched once from the link that comes back. */
  grant(path: string): string
  /** The path behind a link, used up by asking. */
  take(link: string): string | null
}

/** The files of one session under `folder`. */
export function createSessionFiles(folder: string): SessionFiles {
  const granted = new Map<string, string>()
  const freshFolder = () => {
    const fresh = join(folder, randomUUID())
    mkdirSync(fresh, { recursive: true })
    return fresh
  }
  return {
    keep: (name, bytes) => {
      const path = join(freshFolder(), plainName(name))
      writeFileSync(path, bytes)
      return path
    },
    pathFor: (name) => join(freshFolder(), plainName(name)),
    folder: freshFolder,
    grant: (path) => {
      const link = `/tai-ve/${randomUUID()}`
      granted.set(link, path)
      return link
    },
    take: (link) => {
      const path = granted.get(link) ?? null
      granted.delete(link)
      return path
    },
  }
}

/** The last part of a name, without what a file system would read as more than a name. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = [...last]
    .filter((character) => character >= ' ' && !'<>:"|?*'.includes(character))
    .join('')
    .slice(0, 120)
  return /^\.*$/.test(plain) ? 'tep' : plain
}
