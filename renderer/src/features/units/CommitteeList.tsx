import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { committeesText } from '../../text/committeesText.ts'
import { unitsText as text } from '../../text/unitsText.ts'
import { Failure } from '../../ui/Failure.tsx'

/** The committees of a unit on a date, with their members. */
export function CommitteeList({ unit, on }: { unit: string; on: string }) {
  const committees = useEngineQuery('committees.asOf', { unit, on })
  if (committees.error) return <Failure error={committees.error} />
  if (!committees.data) return null
  const list = committees.data.committees
  return (
    <>
      <h3>{text.committees}</h3>
      <Link to="/ban-chi-dao" search={{ unit }}>
        {committeesText.toScreen}
      </Link>
      {list.length === 0 && <Text>{text.noCommittee}</Text>}
      {list.map(({ id, body, members }) => (
        <div key={id}>
          <Text fw={600}>{text.committee(body === '' ? text.ownBody : body, formatNumber(members.length))}</Text>
          <ul>
            {members.map(({ id: member, name, partyPost, governmentPost }) => (
              <li key={member}>{[name, partyPost, governmentPost].filter((part) => part !== '').join(', ')}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
