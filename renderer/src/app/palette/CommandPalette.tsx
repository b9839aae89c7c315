import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type KeyboardEvent } from 'react'
import { engineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { findHelp, type FoundHelp } from '../../features/help/findHelp.ts'
import { shellText } from '../../text/shellText.ts'
import { closeShellDialog, useShellDialog } from '../dialogs.ts'
import { screens } from '../screens.ts'
import { findResults, type PaletteResult, type PaletteTarget } from './findResults.ts'
import './palette.css'

/** Ctrl+K: goes anywhere by a few letters, with or without accents. */
export function CommandPalette() {
  const isOpen = useShellDialog((state) => state.open === 'palette')
  return (
    <Modal
      opened={isOpen}
      onClose={closeShellDialog}
      withCloseButton={false}
      size={560}
      centered={false}
      padding={8}
      title={shellText.command.palette}
    >
      <PaletteBody />
    </Modal>
  )
}

function PaletteBody() {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const results = useResults(typed)
  const go = useGoTo()
  const place = Math.min(chosen, results.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const result = results[place]
    if (by !== undefined) setChosen((place + by + results.length) % Math.max(1, results.length))
    else if (event.key === 'Enter' && result) go(result.target)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        size="sm"
        role="combobox"
        aria-label={shellText.command.palette}
        aria-expanded
        aria-controls="paletteList"
        aria-activedescendant={results[place] ? `palette-${place}` : undefined}
        placeholder={shellText.palettePlaceholder}
        data-autofocus
        autoFocus
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ResultList results={results} place={place} onChoose={go} />
    </>
  )
}

function useResults(typed: string): PaletteResult[] {
  const engine = useEngine()
  const [settled] = useDebouncedValue(typed, 120)
  const options = engineQuery(engine, 'search.find', { text: settled })
  const found = useQuery({ ...options, enabled: settled.trim() !== '', placeholderData: keepPreviousData })
  const help = useQuery({ queryKey: ['helpPages'], queryFn: loadHelp })
  return findResults(typed, screens, found.data, help.data?.(typed) ?? [])
}

/** The guide is read when the palette is opened for the first time. */
async function loadHelp(): Promise<(typed: string) => FoundHelp[]> {
  const { helpPages } = await import('../../features/help/helpPages.ts')
  return (typed) => findHelp(helpPages, typed)
}

type ListProps = { results: readonly PaletteResult[]; place: number; onChoose(target: PaletteTarget): void }

function ResultList({ results, place, onChoose }: ListProps) {
  return (
    <div role="listbox" id="paletteList" aria-label={shellText.command.palette} className="paletteList">
      {results.length === 0 && <p role="status">{shellText.paletteNothing}</p>}
      {results.map((result, index) => (
        <div
          key={result.id}
          id={`palette-${index}`}
          role="option"
          aria-selected={index === place}
          className="paletteLine"
          onClick={() => onChoose(result.target)}
          ref={index === place ? (line) => void line?.scrollIntoView({ block: 'nearest' }) : null}
        >
          <span className="paletteGroup">{result.group}</span>
          <span className="paletteTitle">{result.title}</span>
          <span className="paletteDetail">{result.detail}</span>
        </div>
      ))}
    </div>
  )
}

function useGoTo(): (target: PaletteTarget) => void {
  const navigate = useNavigate()
  return (target) => {
    closeShellDialog()
    switch (target.kind) {
      case 'screen':
        return void navigate({ to: target.path })
      case 'unit':
        return void navigate({ to: '/nhap-so-lieu', search: { unit: target.unit } })
      case 'task':
        return void navigate({ to: '/nhiem-vu', search: { task: target.task } })
      case 'help':
        return void navigate({ to: '/tro-giup', search: { page: target.page } })
      case 'narrative': {
        const { unit, period } = target
        return void navigate({ to: '/nhap-so-lieu', search: { unit, period, part: 'narratives' } })
      }
    }
  }
}
