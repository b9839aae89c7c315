import { formatInstant } from '../../format/formatInstant.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import type { Tone } from '../../ui/stateTones.ts'
import type { InboxEntry } from './inboxEntry.ts'

const tones: Readonly<Record<InboxEntry['standing'], Tone>> = {
  inForce: 'good',
  applied: 'quiet',
  unchanged: 'quiet',
  older: 'quiet',
  waiting: 'warn',
  setAside: 'quiet',
  refused: 'bad',
}

type Props = { entries: readonly InboxEntry[]; selected: string | null; onSelect(entry: string): void }

/** One line a file that came, the newest first. */
export function ReceivedTable({ entries, selected, onSelect }: Props) {
  return (
    <div className="grow inboxScroll" tabIndex={0} role="region" aria-label={text.list}>
      <table className="plainTable inboxTable" aria-label={text.list}>
        <thead>
          <tr>
            <th>{text.column.state}</th>
            <th>{text.column.file}</th>
            <th>{text.column.unit}</th>
            <th>{text.column.period}</th>
            <th className="number">{text.column.revision}</th>
            <th>{text.column.received}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ entry, standing, fileName, unit, period, revision, receivedAt, reason, verification }) => (
            <tr key={entry} aria-selected={entry === selected} onClick={() => onSelect(entry)}>
              <td>
                <StateMark tone={tones[standing]}>{text.standing[standing]}</StateMark>
              </td>
              <td>
                <button type="button" className="rowLink" translate="no" title={reason} onClick={() => onSelect(entry)}>
                  {fileName}
                </button>
                {verification === 'unverified' && <small> {text.unverified}</small>}
              </td>
              <td>{unit?.name ?? ''}</td>
              <td>{period === null ? '' : periodTitle(period)}</td>
              <td className="number">{revision === null ? '' : formatNumber(revision)}</td>
              <td>{formatInstant(receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
