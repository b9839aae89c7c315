import { Button, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { screens } from '../../app/screens.ts'
import { frameCommands } from '../../app/shellCommands.ts'
import { helpText as text } from '../../text/helpText.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { findHelp } from './findHelp.ts'
import { helpNameOf } from './helpNameOf.ts'
import { HelpText } from './HelpText.tsx'
import { helpPages } from './helpPages.ts'

/** Trợ giúp: the whole guide, searched with or without accents, and printed page by page. */
export function HelpScreen() {
  const navigate = useNavigate()
  const { page: asked } = useSearch({ from: '/tro-giup' })
  const filter = useFilter()
  const found = useMemo(() => findHelp(helpPages, filter.words), [filter.words])
  const page = helpPages.find(({ name }) => name === asked) ?? helpPages[0]
  const screen = screens.find(({ path }) => path !== '/tro-giup' && helpNameOf(path) === page?.name)
  const goTo = (name: string) => void navigate({ to: '/tro-giup', search: { page: name } })
  useScreenCommands(useMemo(() => ({ find: filter.find }), [filter.find]))
  return (
    <div className="screen filled helpScreen">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <FilterField label={text.find} width={360} onEnter={() => found[0] && goTo(found[0].name)} {...filter.field} />
        <span className="grow" />
        {screen && (
          <Button variant="default" onClick={() => void navigate({ to: screen.path })} children={text.toScreen} />
        )}
        <Button variant="default" onClick={frameCommands.print.run} children={text.print} />
      </div>
      <div className="grow helpColumns">
        <nav className="helpContents" aria-label={text.contents}>
          {found.length === 0 && <Text role="status">{text.nothing}</Text>}
          {found.map(({ name, title, excerpt }) => (
            <button
              key={name}
              type="button"
              aria-current={name === page?.name ? 'page' : undefined}
              onClick={() => goTo(name)}
            >
              {title}
              {excerpt !== '' && <small>{excerpt}</small>}
            </button>
          ))}
        </nav>
        {page && (
          <article className="grow helpText helpPaper" key={page.name} aria-label={page.title} tabIndex={0}>
            <h2>{page.title}</h2>
            <HelpText tokens={page.tokens} onGoTo={goTo} />
          </article>
        )}
      </div>
    </div>
  )
}
