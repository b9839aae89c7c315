import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { FilePlus, FolderPlus } from 'lucide-react'
import { useCallback, useEffect, useMemo } from 'react'
import { incomingChoice, incomingEndings } from '../../app/incomingChoice.ts'
import { takeOfferedFiles, useIncomingFiles } from '../../app/incomingFiles.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useHost } from '../../data/programContext.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Alarms } from './Alarms.tsx'
import { ReceivedPart } from './ReceivedPart.tsx'
import { TrialPart } from './TrialPart.tsx'
import { useTrial } from './useTrial.ts'
import { useTrialFiles } from './trialFiles.ts'

/** Tệp đến: files are added and looked at; without any, the list of what has come. */
export function FilesPart() {
  const host = useHost()
  const trial = useTrial()
  const hasTrial = useTrialFiles(({ files }) => files.length > 0)
  const offered = useIncomingFiles(({ paths }) => paths)
  const { look } = trial
  useEffect(() => {
    if (offered.length > 0) look({ paths: [...takeOfferedFiles()] })
  }, [offered, look])
  const addFiles = useCallback(async () => {
    const paths = await host.chooseFiles(incomingChoice)
    if (paths.length > 0) look({ paths: [...paths] })
  }, [host, look])
  const folder = useMutation({
    mutationFn: () =>
      host.chooseFolderToRead({ title: text.chooseFolder, purpose: 'hop-nhan', extensions: incomingEndings }),
    onSuccess: (paths) => {
      if (paths.length > 0) look({ paths: [...paths] })
    },
  })
  useScreenCommands(useMemo(() => ({ add: () => void addFiles() }), [addFiles]))
  return (
    <>
      <Group gap={6}>
        <Button leftSection={<FilePlus size={15} aria-hidden />} loading={trial.isBusy} onClick={() => void addFiles()}>
          {text.addFiles}
        </Button>
        <Button
          variant="default"
          leftSection={<FolderPlus size={15} aria-hidden />}
          disabled={trial.isBusy}
          onClick={() => folder.mutate()}
        >
          {text.addFolder}
        </Button>
      </Group>
      <Failure error={trial.error ?? folder.error} />
      {hasTrial ? (
        <TrialPart trial={trial} />
      ) : (
        <>
          <Alarms />
          <ReceivedPart onOpen={(entry) => look({ entries: [entry] })} />
        </>
      )}
    </>
  )
}
