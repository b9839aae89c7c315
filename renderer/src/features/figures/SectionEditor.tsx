import { Button, Group, Text, Textarea } from '@mantine/core'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { figuresText } from '../../text/figuresText.ts'
import { useAutosave } from './useAutosave.ts'

type Section = Output<'figures.narrativeForm'>['sections'][number]
type Props = { unit: string; period: string; section: Section; autoFocus: boolean; onFocus(): void }

/** One section's text, saved while it is written, with what the units below wrote at hand. */
export function SectionEditor({ unit, period, section, autoFocus, onFocus }: Props) {
  const autosave = useAutosave({ unit, period, section: section.section, saved: section.text })
  const { text, change, leftover } = autosave
  const children = useEngineQuery('figures.childNarratives', { unit, period, section: section.section })
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
        onChange={(event) => change(event.currentTarget.value)}
        autoFocus={autoFocus}
        onFocus={onFocus}
        onBlur={autosave.saveNow}
      />
      {leftover !== null && (
        <OtherText
          title={figuresText.narrative.leftover}
          text={leftover}
          onInsert={() => {
            change(joined(text, leftover))
            autosave.dropLeftover()
          }}
          onDrop={autosave.dropLeftover}
        />
      )}
      {childTexts.length > 0 && (
        <Text fw={600} my="sm">
          {figuresText.narrative.childTexts(formatNumber(childTexts.length))}
        </Text>
      )}
      {childTexts.map((child) => (
        <OtherText
          key={child.unit}
          title={child.unitName}
          text={child.text}
          onInsert={() => change(joined(text, child.text))}
        />
      ))}
    </section>
  )
}

type OtherProps = { title: string; text: string; onInsert(): void; onDrop?: () => void }

/** A text that stands beside the section's own, to be put into it. */
function OtherText({ title, text, onInsert, onDrop }: OtherProps) {
  return (
    <div className="childText">
      <Group justify="space-between">
        <Text fw={600}>{title}</Text>
        <Group gap={4}>
          <Button size="compact-xs" variant="default" onClick={onInsert}>
            {figuresText.narrative.insert}
          </Button>
          {onDrop && (
            <Button size="compact-xs" variant="default" onClick={onDrop}>
              {figuresText.narrative.drop}
            </Button>
          )}
        </Group>
      </Group>
      <Text>{text}</Text>
    </div>
  )
}

function joined(text: string, more: string): string {
  return text.trim() === '' ? more : `${text.trimEnd()}\n${more}`
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
