import { Button, Group } from '@mantine/core'
import { Ban, History, MinusCircle, StickyNote, type LucideIcon } from 'lucide-react'
import { figuresText } from '../../text/figuresText.ts'
import type { CellDialog } from './CellDialogs.tsx'

type Props = { onWrite(text: string): void; onOpen(kind: CellDialog['kind']): void }

/** What can be done with the selected cells beside typing. */
export function FigureTools({ onWrite, onOpen }: Props) {
  const tools: { title: string; icon: LucideIcon; hint?: string; run(): void }[] = [
    { title: figuresText.setNone, icon: MinusCircle, run: () => onWrite(figuresText.none) },
    { title: figuresText.setNotApplicable, icon: Ban, run: () => onWrite(figuresText.notApplicable) },
    { title: figuresText.cellNote, icon: StickyNote, hint: figuresText.cellNoteKeys, run: () => onOpen('note') },
    { title: figuresText.cellHistory, icon: History, run: () => onOpen('history') },
  ]
  return (
    <Group gap={4} className="figureTools">
      {tools.map(({ title, icon: Icon, hint, run }) => (
        <Button
          key={title}
          size="compact-xs"
          variant="subtle"
          color="dark"
          title={hint}
          leftSection={<Icon size={14} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
        >
          {title}
        </Button>
      ))}
    </Group>
  )
}
