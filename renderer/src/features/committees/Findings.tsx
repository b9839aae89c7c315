import { Text } from '@mantine/core'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { committeesText as text } from '../../text/committeesText.ts'

/** What the composition rules say of a unit's committee, each with the directive's sentence it rests on. */
export function Findings({ unit, check }: { unit: string; check: Output<'committees.check'> }) {
  const isBound = check.units.some((it) => it.unit.code === unit)
  const findings = check.findings.filter((finding) => finding.unit.code === unit)
  return (
    <section aria-label={text.check}>
      <h3>{text.check}</h3>
      {!isBound && <Text>{text.notBound}</Text>}
      {isBound && findings.length === 0 && <Text className="stateMark good">{text.right}</Text>}
      {findings.map(({ rule, member, message, task, sentence, isDraft }) => (
        <div key={`${rule} ${member ?? ''}`} className="finding warning">
          {message} {isDraft && text.draft}
          <br />
          <small>{text.rests(task, sentence)}</small>
        </div>
      ))}
    </section>
  )
}
