import { Button, Group, Text } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { figuresText } from '../../text/figuresText.ts'
import { BlankCells } from './BlankCells.tsx'
import type { CellDraft } from './cellDraft.ts'
import { rowIdOf, type Finding, type FormRow } from './figureForm.ts'

type Props = {
  check: Output<'submissions.check'> | undefined
  drafts: ReadonlyMap<string, CellDraft>
  /** The lines with nothing in them. */
  blanks: readonly FormRow[]
  /** Where the report stands, shown below the counts. */
  standing: ReactNode
  ref: Ref<HTMLElement>
  onJump(rowId: string): void
  /** The user chose one of the readings of an ambiguous text. */
  onChoose(rowId: string, text: string, before: string): void
}

/** What is wrong, odd or missing: texts that could not be saved, what the rules found, cells left blank. Each leads to its cell. */
export function CheckPanel({ check, drafts, blanks, standing, ref, onJump, onChoose }: Props) {
  const refused = [...drafts].flatMap(([rowId, draft]) => (draft.fault ? [{ rowId, draft, fault: draft.fault }] : []))
  const errors = (check?.errors ?? 0) + refused.length
  const summary =
    check && figuresText.check.summary(formatNumber(blanks.length), formatNumber(errors), formatNumber(check.warnings))
  return (
    <aside className="checkPanel" aria-label={figuresText.check.title} tabIndex={-1} ref={ref} data-region>
      <h2 aria-live="polite">{summary ?? figuresText.check.title}</h2>
      {standing}
      <div aria-live="polite">
        {refused.map(({ rowId, draft, fault }) => (
          <div key={rowId} className="finding error">
            <button type="button" onClick={() => onJump(rowId)}>
              <b>{rowId.replace('/-', '')}</b> {figuresText.check.unsaved}: {fault.sentence}
            </button>
            <Choices choices={fault.choices} onChoose={(text) => onChoose(rowId, text, draft.text)} />
          </div>
        ))}
      </div>
      {check?.findings.map((finding) => (
        <FindingLine key={`${finding.rule} ${finding.message}`} finding={finding} onJump={onJump} />
      ))}
      <BlankCells rows={blanks} onJump={onJump} />
      {check && check.findings.length + refused.length + blanks.length === 0 && <Text>{figuresText.check.clean}</Text>}
    </aside>
  )
}

function FindingLine({ finding, onJump }: { finding: Finding; onJump: Props['onJump'] }) {
  const [first] = finding.columns
  return (
    <div className={`finding ${finding.severity}`}>
      <button type="button" disabled={first === undefined} onClick={() => first && onJump(rowIdOf(first))}>
        <b>{first ? rowIdOf(first).replace('/-', '') : finding.section}</b>{' '}
        <span className="severity">{figuresText.check.severity[finding.severity]}:</span> {finding.message}
      </button>
    </div>
  )
}

function Choices({ choices, onChoose }: { choices: readonly string[]; onChoose(text: string): void }) {
  if (choices.length === 0) return null
  return (
    <Group gap={4} mt={4}>
      <Text size="xs">{figuresText.check.choose}</Text>
      {choices.map((text) => (
        <Button key={text} size="compact-xs" variant="default" onClick={() => onChoose(text)}>
          {text}
        </Button>
      ))}
    </Group>
  )
}
