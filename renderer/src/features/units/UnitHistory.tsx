import { Link } from '@tanstack/react-router'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatDate } from '../../format/formatDate.ts'
import { unitLinkNames, unitsText as text } from '../../text/unitsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import type { TreeUnit } from './unitRows.ts'

type Props = { unit: string; units: readonly TreeUnit[] }

/** The names a unit had and when, and the units it came from or went into, each a way to it. */
export function UnitHistory({ unit, units }: Props) {
  const history = useEngineQuery('units.history', { unit })
  if (history.error) return <Failure error={history.error} />
  if (!history.data) return null
  const { spans, links } = history.data
  return (
    <>
      <h3>{text.history}</h3>
      <ul>
        {spans.map(({ from, until, fullName }) => (
          <li key={from}>
            {text.until(formatDate(from), until === null ? null : formatDate(until))}: {fullName}
          </li>
        ))}
      </ul>
      {links.length > 0 && <h3>{text.links}</h3>}
      <ul>
        {links.map((link) => (
          <LinkLine key={`${link.kind} ${link.on} ${link.predecessor} ${link.successor}`} {...{ link, unit, units }} />
        ))}
      </ul>
    </>
  )
}

function LinkLine({ link, unit, units }: Props & { link: Output<'units.history'>['links'][number] }) {
  const { kind, predecessor, successor, on, document } = link
  const [asSuccessor, asPredecessor] = unitLinkNames[kind]
  const isSuccessor = successor === unit
  const other = isSuccessor ? predecessor : successor
  const name = units.find(({ code }) => code === other)?.fullName ?? other
  const sentence = text.link(isSuccessor ? asSuccessor : asPredecessor, name, formatDate(on), document)
  return (
    <li>
      {other === unit ? (
        sentence
      ) : (
        <Link to="/don-vi" search={{ focus: other }}>
          {sentence}
        </Link>
      )}
    </li>
  )
}
