import { Text } from '@mantine/core'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatDate } from '../../format/formatDate.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'

/** The register of a unit: what was issued, newest first, each with its files. */
export function IssuedPart({ unit }: { unit: string }) {
  const register = useEngineQuery('reports.issued', { unit })
  if (register.error) return <Failure error={register.error} />
  if (!register.data) return null
  const { documents } = register.data
  if (documents.length === 0) return <Text mt="sm">{text.nothingIssued}</Text>
  const { column } = text
  return (
    <table className="plainTable" aria-label={text.parts.issued}>
      <thead>
        <tr>
          <th>{column.symbol}</th>
          <th>{column.issuedOn}</th>
          <th>{column.title}</th>
          <th>{column.period}</th>
          <th>{column.files}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ symbol, issuedOn, title, period, files }) => (
          <tr key={`${symbol} ${issuedOn}`}>
            <td>{symbol}</td>
            <td>{formatDate(issuedOn)}</td>
            <td>{title}</td>
            <td>{period === null ? '' : periodTitle(period)}</td>
            <td>
              <WrittenFiles paths={files} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
