import { Button, Group, Paper, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'
import { useReportFolder } from './useReportFolder.ts'
import type { DocumentReport } from './documentReport.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { QuickView } from './QuickView.tsx'
import { TermDialog } from './TermDialog.tsx'

type Written = { title: string; files: readonly { path: string }[]; notices: readonly string[] }

/** Makes drafts, issues with a number and opens a term; shows what was written. */
export function DocumentActions({ report }: { report: DocumentReport }) {
  const engine = useEngine()
  const findFolder = useReportFolder()
  const settings = useEngineQuery('settings.get', {})
  const make = useEngineJob('reports.make', text.making)
  const [dialog, setDialog] = useState<'issue' | 'term' | 'view' | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const makeDraft = async () => {
    const outDir = await findFolder()
    if (outDir === null) return
    make.mutate({ ...report, outDir }, { onSuccess: (made) => setWritten({ title: text.made, ...made }) })
  }
  const close = () => setDialog(null)
  return (
    <>
      <Group gap={6} ml="auto">
        <Button variant="default" onClick={() => setDialog('view')}>
          {text.viewDraft}
        </Button>
        <Button variant="default" loading={make.isPending} onClick={() => void makeDraft()}>
          {text.make}
        </Button>
        <Button variant="default" onClick={() => setDialog('term')}>
          {text.term}
        </Button>
        <Button onClick={() => setDialog('issue')}>{text.issue}</Button>
      </Group>
      {(make.error !== null || written !== null) && (
        <Paper withBorder p="xs" className="writtenPanel" role="status">
          <Failure error={make.error} />
          {written && <WrittenReport written={written} onHide={() => setWritten(null)} />}
        </Paper>
      )}
      {dialog === 'issue' && (
        <IssueDialog
          report={report}
          usual={settings.data?.values}
          onClose={close}
          onIssued={({ symbol, files, notices }) => {
            setWritten({ title: text.issued(symbol), files, notices })
            close()
          }}
        />
      )}
      {dialog === 'view' && (
        <QuickView of={['draft', report]} read={() => engine.call('reports.draftWord', report)} onClose={close} />
      )}
      {dialog === 'term' && <TermDialog unit={report.unit} onClose={close} />}
    </>
  )
}

function WrittenReport({ written, onHide }: { written: Written; onHide(): void }) {
  return (
    <>
      <Group justify="space-between">
        <Text fw={600}>{written.title}</Text>
        <Button size="compact-xs" variant="subtle" onClick={onHide}>
          {text.hideFiles}
        </Button>
      </Group>
      <WrittenFiles paths={written.files.map(({ path }) => path)} />
      {written.notices.map((notice) => (
        <Text key={notice} className="stateMark warn wraps">
          {notice}
        </Text>
      ))}
    </>
  )
}
