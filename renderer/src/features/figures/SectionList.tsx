import { Check } from 'lucide-react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { figuresText } from '../../text/figuresText.ts'

type Section = Output<'figures.narrativeForm'>['sections'][number]
type Props = { sections: readonly Section[]; open: string; onOpen(section: string): void }

/** The outline of a report: its headings, and under them the sections to write with a mark on those that have a text. */
export function SectionList({ sections, open, onOpen }: Props) {
  return (
    <nav className="sectionList" aria-label={figuresText.narrative.sections}>
      {sections.map((section) => (
        <SectionLine key={section.section} section={section} isOpen={section.section === open} onOpen={onOpen} />
      ))}
    </nav>
  )
}

function SectionLine({ section, isOpen, onOpen }: { section: Section; isOpen: boolean; onOpen: Props['onOpen'] }) {
  const indent = { paddingLeft: 8 + (section.level - 1) * 12 }
  if (!section.isWritten) return <h2 style={indent}>{section.heading}</h2>
  return (
    <button
      type="button"
      style={indent}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => onOpen(section.section)}
    >
      <span>{section.heading}</span>
      {section.text !== '' && <Check size={14} aria-label={figuresText.narrative.written} />}
    </button>
  )
}
