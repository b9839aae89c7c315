import { Button, Text } from '@mantine/core'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { useEngineCommand } from '../../../data/useEngineCommand.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { Alarms } from '../Alarms.tsx'
import { EnrolCard } from './EnrolCard.tsx'
import { OfficeKeys } from './OfficeKeys.tsx'

const text = inboxText.trust

/** Cơ quan trao đổi: our check code to be read out, the offices we know by their keys, and enrolment of those below. */
export function TrustPart() {
  const keys = useEngineQuery('exchange.keys', {})
  if (!keys.data) return <Failure error={keys.error} />
  return (
    <div className="grow trustPart" tabIndex={-1}>
      <Alarms />
      <div className="inboxCards">
        <OurKey ours={keys.data.ours} />
        <EnrolCard />
      </div>
      <OfficeKeys keys={keys.data.others} />
    </div>
  )
}

function OurKey({ ours }: { ours: { keyId: string; checkCode: string } | null }) {
  const make = useEngineCommand('exchange.makeKeys')
  return (
    <section aria-label={text.ours}>
      <h2>{text.ours}</h2>
      {ours ? (
        <>
          <p className="checkCode" translate="no">
            {ours.checkCode}
          </p>
          <Text c="dimmed">{text.oursHint}</Text>
        </>
      ) : (
        <>
          <p>{text.noKeys}</p>
          <Button loading={make.isPending} onClick={() => make.mutate({})}>
            {text.makeKeys}
          </Button>
          <Failure error={make.error} />
        </>
      )}
    </section>
  )
}
