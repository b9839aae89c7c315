import { Lexer, type Token, type Tokens } from 'marked'

/** One page of the guide: its file's name, its title, what it says as Markdown tokens and as plain text for searching. */
export type HelpPage = { name: string; title: string; tokens: readonly Token[]; plain: string }

/** Reads one page of docs/huong-dan; its first heading is its title. */
export function readHelpPage(name: string, markdown: string): HelpPage {
  const [first, ...tokens] = Lexer.lex(markdown)
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error(`${name}.md does not begin with a title`)
  return { name, title: plainText(first.tokens ?? []), tokens, plain: plainText(tokens).replaceAll(/\s+/g, ' ').trim() }
}

/** The words of tokens without their marks; pictures and raw HTML have none. */
function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => wordsOf(token)).join('')
}

function wordsOf(token: Tokens.Generic): string {
  switch (token.type) {
    case 'image':
    case 'html':
      return ''
    case 'space':
    case 'br':
    case 'hr':
      return ' '
    case 'list':
      return (token.items as readonly Tokens.ListItem[]).map((item) => `${plainText(item.tokens)} `).join('')
    case 'table':
      return [token.header, ...token.rows]
        .flat()
        .map((cell: { tokens: Token[] }) => `${plainText(cell.tokens)} `)
        .join('')
    default:
      return token.tokens ? `${plainText(token.tokens)}${isBlock(token) ? ' ' : ''}` : String(token.text ?? '')
  }
}

function isBlock({ type }: Token): boolean {
  return ['paragraph', 'heading', 'blockquote'].includes(type)
}
