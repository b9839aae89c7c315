import { Text } from '@mantine/core'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText as text } from '../../text/inboxText.ts'

/** The most lines that are drawn; a package of a whole district changes thousands. */
const mostLines = 200

/** What a file would change, cell by cell: what stands now and what the file says. */
export function DifferenceTable({ answer }: { answer: FileAnswer }) {
  const { differences, differenceCount, result } = answer
  if (result === 'refused') return null
  if (differenceCount === 0) return <Text mt={6}>{text.noDifferences}</Text>
  const shown = differences.slice(0, mostLines)
  return (
    <section>
      <h3>{text.differences(formatNumber(differenceCount))}</h3>
      <table className="plainTable differences">
        <thead>
          <tr>
            <th>{text.column.what}</th>
            <th>{text.column.before}</th>
            <th>{text.column.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, place, before, after }, index) => (
            <tr key={`${index} ${key}`}>
              <td>
                <b>{key.replace('/-', '')}</b> {name}
                {place !== null && <small>{place}</small>}
              </td>
              <ValueCell value={before} />
              <ValueCell value={after} />
            </tr>
          ))}
        </tbody>
      </table>
      {differenceCount > shown.length && (
        <Text mt={4}>{text.moreDifferences(formatNumber(differenceCount - shown.length))}</Text>
      )}
    </section>
  )
}

/** A value, or that there is none; a long text is cut, and whole where the mouse rests on it. */
function ValueCell({ value }: { value: string | null }) {
  if (value === null) return <td className="blank">{text.blank}</td>
  return (
    <td title={value.length > 80 ? value : undefined}>
      <span className={value.length > 80 ? 'long' : undefined}>{value}</span>
    </td>
  )
}
