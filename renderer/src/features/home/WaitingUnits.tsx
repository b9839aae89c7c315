import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { submissionStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { shortList } from '../../format/shortList.ts'
import { homeText } from '../../text/homeText.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { submissionTones } from '../../ui/stateTones.ts'

type Unit = Output<'periods.status'>['units'][number]

/** How many are shown: what a screen of 768 lines holds beside the rest of Trang chủ. */
const most = 8

/** Who has not sent yet, sent nothing, or sent late; the missing first. Each leads to its form. */
export function WaitingUnits({ units, period }: { units: readonly Unit[]; period: string }) {
  const waiting = units.filter(({ state }) => state === 'missing' || state === 'sentEmpty' || state === 'late')
  const ordered = waiting.toSorted((a, b) => urgency(a) - urgency(b))
  const { shown, left } = shortList(ordered, most)
  if (shown.length === 0) return <Text>{homeText.nobodyWaits}</Text>
  return (
    <>
      <h2>{homeText.waiting}</h2>
      <table className="plainTable">
        <thead>
          <tr>
            <th>{homeText.unit}</th>
            <th>{homeText.due}</th>
            <th>{homeText.receivedOn}</th>
            <th>{homeText.state}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ code, name, due, received, state }) => (
            <tr key={code}>
              <td>
                <Link to="/nhap-so-lieu" search={{ unit: code, period }}>
                  {name}
                </Link>
              </td>
              <td>{formatDate(due)}</td>
              <td>{formatDate(received)}</td>
              <td>
                <StateMark tone={submissionTones[state]}>{submissionStateNames[state]}</StateMark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <Text mt={4}>{homeText.moreUnits(formatNumber(left))}</Text>}
      <Link to="/don-doc" search={{ period }}>
        {homeText.toFollowUp}
      </Link>
    </>
  )
}

function urgency({ state }: Unit): number {
  return state === 'missing' ? 0 : state === 'sentEmpty' ? 1 : 2
}
