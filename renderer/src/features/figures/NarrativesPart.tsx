import { Loader, NavLink, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { figuresText } from '../../text/figuresText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { SectionEditor } from './SectionEditor.tsx'

/** The narrative of a report, section by section. */
export function NarrativesPart({ unit, period }: { unit: string; period: string }) {
  const form = useEngineQuery('figures.narrativeForm', { unit, period })
  const [chosen, setChosen] = useState<string | null>(null)
  if (form.error) return <Failure error={form.error} />
  if (!form.data) return <Loader aria-label={shellText.loading} />
  const { sections } = form.data
  const open = sections.find(({ section }) => section === chosen) ?? sections[0]
  if (!open) return <Text>{figuresText.narrative.nothing}</Text>
  return (
    <div className="narratives">
      <nav aria-label={figuresText.narrative.sections}>
        {sections.map(({ section, heading, text }) => (
          <NavLink
            key={section}
            component="button"
            type="button"
            label={heading}
            description={text === '' ? undefined : figuresText.narrative.written}
            active={section === open.section}
            py={3}
            onClick={() => setChosen(section)}
          />
        ))}
      </nav>
      <SectionEditor key={open.section} unit={unit} period={period} section={open} />
    </div>
  )
}
