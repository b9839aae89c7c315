import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Lexer, walkTokens, type Token } from 'marked'
import { describe, expect, test } from 'vitest'
import { screens } from '#renderer/app/screens.ts'
import { guidePages } from '#renderer/features/help/guidePages.ts'
import { helpNameOf } from '#renderer/features/help/helpNameOf.ts'
import { readHelpPage } from '#renderer/features/help/readHelpPage.ts'

const folder = fileURLToPath(new URL('../../docs/huong-dan/', import.meta.url))
const names = readdirSync(folder).map((file) => file.replace(/\.md$/, ''))
const read = (name: string) => readFileSync(`${folder}${name}.md`, 'utf8')

/** Every token of a page, however deep. */
function tokensOf(name: string): Token[] {
  const found: Token[] = []
  void walkTokens(Lexer.lex(read(name)), (token) => void found.push(token))
  return found
}

describe('the guide', () => {
  test.each(screens)('has a page for the screen $title, under its title', ({ path, title }) => {
    const name = helpNameOf(path)
    const page = readHelpPage(name, read(name))
    expect(page.title).toBe(title)
    expect(page.plain.length).toBeGreaterThan(200)
  })

  test('has no page that nobody finds', () => {
    const known = [
      ...guidePages.before,
      ...guidePages.after,
      ...screens.map(({ path }) => helpNameOf(path)),
      'dong-lenh',
    ]
    expect(names.filter((name) => !known.includes(name))).toEqual([])
  })

  test.each(names)('%s: every link and picture leads somewhere, and there is no raw HTML', (name) => {
    const tokens = tokensOf(name)
    const targets = tokens.flatMap((token) => (token.type === 'link' || token.type === 'image' ? [token.href] : []))
    expect(targets.filter((target: string) => !existsSync(`${folder}${target}`))).toEqual([])
    expect(tokens.filter(({ type }) => type === 'html').map(({ raw }) => raw)).toEqual([])
  })
})
