import { foldText } from '../text/foldText.ts'
import type { Post } from './compositionRules.ts'

/**
 * Whether one of the posts a person holds ("Phó Bí thư Đảng ủy, Chủ tịch UBND xã") is one of the wanted ones: it begins
 * with the post's words and goes on with one of its bodies. So "Bí thư Đoàn xã" is no bí thư of a đảng ủy.
 */
export function holdsPost(
  held: readonly string[],
  wanted: readonly Post[],
  abbreviations: Readonly<Record<string, string>>,
): boolean {
  const posts = held.flatMap((text) => text.split(/[,;+/]|\s[-–]\s|\skiêm\s|\svà\s|\n/u))
  const plain = posts.map((post) => plainPost(post, abbreviations)).filter((post) => post !== '')
  return plain.some((post) => wanted.some((it) => isPost(post, it)))
}

function isPost(post: string, { start, of }: Post): boolean {
  const begin = foldText(start)
  if (of.length === 0) return post === begin
  return of.some((body) => ` ${post} `.startsWith(` ${begin} ${foldText(body)} `))
}

function plainPost(post: string, abbreviations: Readonly<Record<string, string>>): string {
  const whole = new Map(Object.entries(abbreviations).map(([short, long]) => [foldText(short), foldText(long)]))
  return foldText(post)
    .replace(/[.()]/g, ' ')
    .split(/\s+/)
    .map((word) => whole.get(word) ?? word)
    .join(' ')
    .trim()
}
