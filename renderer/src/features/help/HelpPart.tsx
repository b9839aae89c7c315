import { Text } from '@mantine/core'
import { useState } from 'react'
import { helpText as text } from '../../text/helpText.ts'
import { HelpText } from './HelpText.tsx'
import { helpPages } from './helpPages.ts'

type Props = {
  /** The page to begin with. */
  first: string
  /** Shows the whole guide, open at a page. */
  onOpenGuide(page: string): void
}

/** The guide in the drawer beside a screen: a page, its links, and the way to the whole. */
export function HelpPart({ first, onOpenGuide }: Props) {
  const [name, setName] = useState(first)
  const page = helpPages.find((one) => one.name === name)
  return (
    <article className="helpText" aria-label={page?.title}>
      <div className="helpWays">
        <button type="button" className="helpLink" onClick={() => onOpenGuide(name)}>
          {text.wholeGuide}
        </button>
        <button type="button" className="helpLink" onClick={() => setName('phim-tat')}>
          {text.keys}
        </button>
        {name !== first && (
          <button type="button" className="helpLink" onClick={() => setName(first)}>
            {text.backToScreen}
          </button>
        )}
      </div>
      {page ? <h2>{page.title}</h2> : <Text>{text.noPage}</Text>}
      {page && <HelpText tokens={page.tokens} onGoTo={setName} />}
    </article>
  )
}
