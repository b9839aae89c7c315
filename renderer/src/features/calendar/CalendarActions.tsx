import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { CalendarSide } from '#shared/domain/calendar/calendarEntry.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { calendarText as text } from '../../text/calendarText.ts'
import { WrittenNotice } from '../../ui/WrittenNotice.tsx'

type Wanted = { year: number; side?: CalendarSide }
type Written = { paths: readonly string[]; entries: number }

/** Writes the calendar for other programs and for paper, and prints it. */
export function CalendarActions({ wanted }: { wanted: Wanted }) {
  const host = useHost()
  const writeFile = useEngineJob('calendar.writeFile', text.exporting)
  const writeDocuments = useEngineJob('calendar.writeDocuments', text.writing)
  const [written, setWritten] = useState<Written | null>(null)
  const exportFile = async () => {
    const filters = [{ name: text.fileKind, extensions: ['ics'] }]
    const choice = { title: text.exportTitle, purpose: 'lich', filters, suggestedName: text.fileName(wanted.year) }
    const { path } = await host.call('shell.chooseSavePath', choice)
    const done = (made: { path: string; entries: number }) => setWritten({ paths: [made.path], entries: made.entries })
    if (path !== null) writeFile.mutate({ ...wanted, path }, { onSuccess: done })
  }
  const writePapers = async () => {
    const { path } = await host.call('shell.chooseFolder', { title: text.documentsTitle, purpose: 'lich' })
    const done = ({ files, entries }: { files: readonly { path: string }[]; entries: number }) =>
      setWritten({ paths: files.map((file) => file.path), entries })
    if (path !== null) writeDocuments.mutate({ ...wanted, outDir: path }, { onSuccess: done })
  }
  const hide = () => {
    writeFile.reset()
    writeDocuments.reset()
    setWritten(null)
  }
  return (
    <>
      <Group gap={6} wrap="nowrap" className="notPrinted">
        <Button variant="default" loading={writeFile.isPending} onClick={() => void exportFile()}>
          {text.exportFile}
        </Button>
        <Button variant="default" loading={writeDocuments.isPending} onClick={() => void writePapers()}>
          {text.documents}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {text.print}
        </Button>
      </Group>
      <WrittenNotice
        error={writeFile.error ?? writeDocuments.error}
        paths={written?.paths ?? null}
        saying={written === null ? undefined : text.written(formatNumber(written.entries))}
        onHide={hide}
      />
    </>
  )
}
