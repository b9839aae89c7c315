import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Kilobytes of JavaScript that the page loads before anything is lazy: the entry and what it imports at once. */
export function entryBundleKilobytes(screens: string): number {
  const html = readFileSync(join(screens, 'index.html'), 'utf8')
  const files = new Set([...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''))
  const bytes = [...files].reduce((sum, file) => sum + statSync(join(screens, file)).size, 0)
  return Math.round(bytes / 1024)
}
