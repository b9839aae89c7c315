import { Button, Text } from '@mantine/core'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { FollowUpRequest, LateUnit } from './followUpRows.ts'

type Contact = LateUnit['contacts'][number]

/** What was said so far, the newest first; a line can be taken out, and put back from the notice. */
export function ContactLog({ late, request }: { late: LateUnit; request: FollowUpRequest }) {
  const record = useEngineCommand('followUp.record')
  const forget = useEngineCommand('followUp.forget')
  const { period, reportType } = request
  const remove = ({ id, ...contact }: Contact) => {
    const restore = () => record.mutate({ unit: late.unit.code, period, reportType, ...contact })
    forget.mutate({ id }, { onSuccess: () => showUndoNotice(text.forgotten, restore) })
  }
  return (
    <>
      <h3>{text.log}</h3>
      {late.contacts.length === 0 && <Text c="var(--ink-2)">{text.noLog}</Text>}
      <ul className="contactLog">
        {late.contacts.toReversed().map((contact) => (
          <li key={contact.id}>
            <span>{describe(contact)}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.forgetNamed(formatDate(contact.on))}
              onClick={() => remove(contact)}
            >
              {text.forget}
            </Button>
          </li>
        ))}
      </ul>
      <Failure error={forget.error ?? record.error} />
    </>
  )
}

function describe({ on, kind, person, note, promisedOn }: Contact): string {
  const what = promisedOn === null ? text.contactKinds[kind] : text.promised(formatDate(promisedOn))
  return [`${formatDate(on)}: ${what}`, person, note].filter((words) => words !== '').join(' · ')
}
