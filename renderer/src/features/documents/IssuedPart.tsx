import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { formatDate } from '../../format/formatDate.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'
import { useReportFolder } from './useReportFolder.ts'
import { QuickView } from './QuickView.tsx'

/** The register of a unit: what was issued, newest first; each is looked at and written again as it was issued. */
export function IssuedPart({ unit }: { unit: string }) {
  const engine = useEngine()
  const findFolder = useReportFolder()
  const register = useEngineQuery('reports.issued', { unit })
  const save = useEngineJob('reports.saveIssued', text.savingIssued)
  const [viewed, setViewed] = useState<number | null>(null)
  const saveAgain = async (document: number) => {
    const outDir = await findFolder()
    if (outDir !== null) save.mutate({ document, outDir })
  }
  if (register.error) return <Failure error={register.error} />
  if (!register.data) return null
  const { documents } = register.data
  if (documents.length === 0) return <Text mt="sm">{text.nothingIssued}</Text>
  const { column } = text
  return (
    <>
      <Failure error={save.error} />
      {save.data && <WrittenFiles paths={save.data.files.map(({ path }) => path)} />}
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
          {documents.map(({ id, symbol, issuedOn, title, period }) => (
            <tr key={id}>
              <td>{symbol}</td>
              <td>{formatDate(issuedOn)}</td>
              <td>{title}</td>
              <td>{period === null ? '' : periodTitle(period)}</td>
              <td>
                <Group gap={4} wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={text.viewNamed(symbol)}
                    onClick={() => setViewed(id)}
                  >
                    {text.view}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={text.saveIssuedNamed(symbol)}
                    onClick={() => void saveAgain(id)}
                  >
                    {text.saveIssued}
                  </Button>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {viewed !== null && (
        <QuickView
          of={['issued', viewed]}
          read={() => engine.call('reports.issuedWord', { document: viewed })}
          onClose={() => setViewed(null)}
        />
      )}
    </>
  )
}
