import { Checkbox } from '@mantine/core'
import type { WorkflowState } from '#shared/domain/submissions/workflow.ts'
import { workflowStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../../format/formatDate.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { Tone } from '../../../ui/stateTones.ts'
import type { ReviewReport } from './reviewReport.ts'

const text = inboxText.review

const tones: Readonly<Record<WorkflowState, Tone>> = {
  draft: 'quiet',
  sent: 'warn',
  returned: 'bad',
  accepted: 'good',
  included: 'quiet',
}

type Props = {
  reports: readonly ReviewReport[]
  checked: ReadonlySet<string>
  selected: string | null
  onCheck(checked: ReadonlySet<string>): void
  onSelect(unit: string): void
}

/** One line a report; several can be checked to be decided about at once. */
export function ReviewTable({ reports, checked, selected, onCheck, onSelect }: Props) {
  const open = reports.filter(({ state }) => state === 'sent').map(({ unit }) => unit.code)
  const areAll = open.length > 0 && open.every((code) => checked.has(code))
  const toggle = (code: string, isChecked: boolean) => {
    const next = new Set(checked)
    if (isChecked) next.add(code)
    else next.delete(code)
    onCheck(next)
  }
  return (
    <div className="grow inboxScroll" tabIndex={0} role="region" aria-label={text.list}>
      <table className="plainTable inboxTable" aria-label={text.list}>
        <thead>
          <tr>
            <td>
              <Checkbox
                size="xs"
                aria-label={inboxText.send.all}
                checked={areAll}
                disabled={open.length === 0}
                onChange={() => onCheck(new Set(areAll ? [] : open))}
              />
            </td>
            <th>{text.state}</th>
            <th>{inboxText.column.unit}</th>
            <th>{text.received}</th>
            <th>{text.source}</th>
            <th className="number">{inboxText.column.revision}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ unit, state, receivedOn, cameBy, verification, revision, isEstimate }) => (
            <tr key={unit.code} aria-selected={unit.code === selected} onClick={() => onSelect(unit.code)}>
              <td>
                <Checkbox
                  size="xs"
                  aria-label={text.pick(unit.name)}
                  checked={checked.has(unit.code)}
                  disabled={state !== 'sent' && state !== 'accepted'}
                  onChange={(event) => toggle(unit.code, event.currentTarget.checked)}
                />
              </td>
              <td>
                <StateMark tone={tones[state]}>{workflowStateNames[state]}</StateMark>
              </td>
              <td>
                <button type="button" className="rowLink" onClick={() => onSelect(unit.code)}>
                  {unit.name}
                </button>
                {isEstimate && <span className="stateMark warn">{inboxText.estimate}</span>}
              </td>
              <td>{formatDate(receivedOn)}</td>
              <td>
                {text.sources[cameBy ?? 'typed']}
                {verification === 'unverified' && <small> {inboxText.unverified}</small>}
              </td>
              <td className="number">{formatNumber(revision)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
