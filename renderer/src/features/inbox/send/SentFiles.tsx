import { Text } from '@mantine/core'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { formatInstant } from '../../../format/formatInstant.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { periodTitle } from '../../../format/periodTitle.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { Tone } from '../../../ui/stateTones.ts'

const text = inboxText.send

type Answer = keyof typeof text.answers

const tones: Readonly<Record<Answer, Tone>> = {
  received: 'quiet',
  accepted: 'good',
  returned: 'bad',
  notApplied: 'warn',
}

/** What was sent, the newest first, with the upper office's last word on each package. */
export function SentFiles() {
  const files = useEngineQuery('exchange.files', {})
  const sent = (files.data?.files ?? []).filter(({ direction }) => direction === 'out')
  return (
    <section aria-label={text.sent}>
      <h2>{text.sent}</h2>
      <Failure error={files.error} />
      {files.data && sent.length === 0 && <Text>{text.nothingSent}</Text>}
      {sent.length > 0 && (
        <table className="plainTable" aria-label={text.sent}>
          <thead>
            <tr>
              <th>{inboxText.column.file}</th>
              <th>{inboxText.column.period}</th>
              <th className="number">{inboxText.column.revision}</th>
              <th>{inboxText.column.received}</th>
              <th>{text.answer}</th>
            </tr>
          </thead>
          <tbody>
            {sent.slice(0, 50).map(({ id, kind, period, revision, at, receipt }) => (
              <tr key={id}>
                <td>{inboxText.kind[kind]}</td>
                <td>{period === null ? '' : periodTitle(period)}</td>
                <td className="number">{revision === null ? '' : formatNumber(revision)}</td>
                <td>{formatInstant(at)}</td>
                <td>{kind === 'package' && <AnswerMark receipt={receipt} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function AnswerMark({ receipt }: { receipt: { state: string; reason: string } | null }) {
  if (!receipt) return <StateMark tone="quiet">{text.noAnswer}</StateMark>
  const state = receipt.state as Answer
  return (
    <>
      <StateMark tone={tones[state]}>{text.answers[state]}</StateMark>
      {receipt.reason !== '' && <div>{receipt.reason}</div>}
    </>
  )
}
