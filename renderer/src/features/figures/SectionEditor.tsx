import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { figuresText } from '../../text/figuresText.ts'
import { useAutosave } from './useAutosave.ts'

type Section = Output<'figures.narrativeForm'>['sections'][number]
type Props = { unit: string; period: string; section: Section }

/** One section's text, saved while it is written, with what the units below wrote at hand. */
export function SectionEditor({ unit, period, section }: Props) {
  const [text, setText] = useState(section.text)
  const autosave = useAutosave({ unit, period, section: section.section, saved: section.text })
  const children = useEngineQuery('figures.childNarratives', { unit, period, section: section.section })
  const write = (next: string) => {
    setText(next)
    autosave.change(next)
  }
  const childTexts = children.data?.texts ?? []
  return (
    <section>
      <Textarea
        label={section.heading}
        aria-label={figuresText.narrative.textOf(section.heading)}
        description={figuresText.narrative.words(formatNumber(countWords(text)))}
        autosize
        minRows={10}
        maxRows={24}
        spellCheck={false}
        value={text}
        error={autosave.fault}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={autosave.saveNow}
      />
      {childTexts.length > 0 && (
        <Text fw={600} my="sm">
          {figuresText.narrative.childTexts(formatNumber(childTexts.length))}
        </Text>
      )}
      {childTexts.map((child) => (
        <div key={child.unit} className="childText">
          <Group justify="space-between">
            <Text fw={600}>{child.unitName}</Text>
            <Button size="compact-xs" variant="default" onClick={() => write(joined(text, child.text))}>
              {figuresText.narrative.insert}
            </Button>
          </Group>
          <Text>{child.text}</Text>
        </div>
      ))}
    </section>
  )
}

function joined(text: string, more: string): string {
  return text.trim() === '' ? more : `${text.trimEnd()}\n${more}`
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
