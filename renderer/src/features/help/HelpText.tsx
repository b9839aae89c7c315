import type { Token, Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'
import './help.css'

type Props = {
  tokens: readonly Token[]
  /** Called with the name of the page that a link leads to. */
  onGoTo(page: string): void
}

/** Draws a page of the guide. Only what is named here is drawn: raw HTML, pictures and addresses outside the guide are not. */
export function HelpText({ tokens, onGoTo }: Props) {
  return tokens.map((token, place) => <Fragment key={place}>{draw(token as Tokens.Generic, onGoTo)}</Fragment>)
}

function draw(token: Tokens.Generic, onGoTo: Props['onGoTo']): ReactNode {
  const inside = token.tokens ? <HelpText tokens={token.tokens} onGoTo={onGoTo} /> : String(token.text ?? '')
  switch (token.type) {
    case 'heading':
      return token.depth <= 2 ? <h2>{inside}</h2> : <h3>{inside}</h3>
    case 'paragraph':
      return hasOnlyPictures(token.tokens ?? []) ? null : <p>{inside}</p>
    case 'blockquote':
      return <div className="helpNote">{inside}</div>
    case 'list':
      return drawList(token as Tokens.List, onGoTo)
    case 'table':
      return drawTable(token as Tokens.Table, onGoTo)
    case 'strong':
      return <strong>{inside}</strong>
    case 'em':
      return <em>{inside}</em>
    case 'codespan':
      return <kbd translate="no">{inside}</kbd>
    case 'link':
      return drawLink(token as Tokens.Link, inside, onGoTo)
    case 'br':
      return <br />
    case 'text':
    case 'escape':
      return inside
    default:
      return null
  }
}

function drawList({ ordered, items }: Tokens.List, onGoTo: Props['onGoTo']): ReactNode {
  const lines = items.map((item, place) => (
    <li key={place}>
      <HelpText tokens={item.tokens} onGoTo={onGoTo} />
    </li>
  ))
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>
}

function drawTable({ header, rows }: Tokens.Table, onGoTo: Props['onGoTo']): ReactNode {
  const cell = ({ tokens }: Tokens.TableCell) => <HelpText tokens={tokens} onGoTo={onGoTo} />
  return (
    <table className="plainTable">
      <thead>
        <tr>
          {header.map((title, place) => (
            <th key={place}>{cell(title)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((part, place) => (
              <td key={place}>{cell(part)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function drawLink({ href }: Tokens.Link, inside: ReactNode, onGoTo: Props['onGoTo']): ReactNode {
  const page = /^([a-z-]+)\.md$/.exec(href)?.[1]
  if (page === undefined) return inside
  return (
    <button type="button" className="helpLink" onClick={() => onGoTo(page)}>
      {inside}
    </button>
  )
}

function hasOnlyPictures(tokens: readonly Token[]): boolean {
  return tokens.every(({ type, raw }) => type === 'image' || (type === 'text' && raw.trim() === ''))
}
