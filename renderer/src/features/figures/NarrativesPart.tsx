import { Loader, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { keepCaret, takeCaret } from '../../app/lastPlace.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { figuresText } from '../../text/figuresText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { SectionList } from './SectionList.tsx'

type Props = { unit: string; period: string; onKeep(): void }

/** The narrative of a report, section by section. */
export function NarrativesPart({ unit, period, onKeep }: Props) {
  useScreenCommands(useMemo(() => ({ save: onKeep }), [onKeep]))
  const read = useEngineQuery('figures.narrativeForm', { unit, period })
  const form = `narratives/${unit}/${period}`
  const [left] = useState(() => takeCaret(form))
  const [chosen, setChosen] = useState(left)
  if (!read.data && read.error) return <Failure error={read.error} />
  if (!read.data) return <Loader aria-label={shellText.loading} />
  const { sections } = read.data
  const written = sections.filter(({ isWritten }) => isWritten)
  const open = written.find(({ section }) => section === chosen) ?? written[0]
  if (!open) return <Text>{figuresText.narrative.nothing}</Text>
  return (
    <div className="narratives">
      <SectionList sections={sections} open={open.section} onOpen={setChosen} />
      <SectionEditor
        key={open.section}
        unit={unit}
        period={period}
        section={open}
        autoFocus={open.section === left}
        onFocus={() => keepCaret(form, open.section)}
      />
    </div>
  )
}
