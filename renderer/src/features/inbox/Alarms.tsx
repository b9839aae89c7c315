import { Alert } from '@mantine/core'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { inboxText as text } from '../../text/inboxText.ts'

/** What a person must know of: files that may be forged, keys that changed. Nothing while there is nothing. */
export function Alarms() {
  const keys = useEngineQuery('exchange.keys', {})
  const alarms = keys.data?.alarms ?? []
  if (alarms.length === 0) return null
  return (
    <Alert color="red" variant="light" p={8} title={text.alarms} className="alarms">
      {alarms.slice(0, 5).map(({ at, kind, fileId, sentence }) => (
        <p key={`${kind} ${fileId}`}>
          {formatInstant(at)}: {sentence}
        </p>
      ))}
    </Alert>
  )
}
