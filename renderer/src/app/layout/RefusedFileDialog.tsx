import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isSafeFileName } from '#shared/domain/text/isSafeFileName.ts'
import { otherFileName } from '#shared/domain/text/otherFileName.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import { useHost } from '../../data/programContext.ts'
import { shellText } from '../../text/shellText.ts'
import { writtenFilesText as text } from '../../text/writtenFilesText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { useRefusedFiles, type RefusedFile } from '../refusedFile.ts'

/** Asks about the first file that could not be written: try again, save under another name, or in another folder. */
export function RefusedFileDialog() {
  const file = useRefusedFiles(({ files }) => files[0])
  if (!file) return null
  return (
    <Modal
      opened
      size="lg"
      onClose={() => file.answer(null)}
      title={text.refused}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <RefusedFileForm key={file.path} file={file} />
    </Modal>
  )
}

function RefusedFileForm({ file }: { file: RefusedFile }) {
  const host = useHost()
  const ending = /\.[^.\\/]*$/.exec(file.path)?.[0] ?? ''
  const [stem, setStem] = useState(() => stemOf(otherFileName(file.path.split(/[\\/]/).at(-1) ?? ''), ending))
  const name = `${stem.trim().normalize('NFC')}${ending}`
  const moveElsewhere = async () => {
    const { path } = await host.call('shell.chooseFolder', { title: text.chooseFolder, purpose: 'noi-khac' })
    if (path !== null) file.answer({ kind: 'folder', folder: path })
  }
  return (
    <>
      <Text role="alert">{failureSentence(file.failure)}</Text>
      <Group gap={6} my="sm">
        <Button data-autofocus onClick={() => file.answer({ kind: 'again' })}>
          {text.tryAgain}
        </Button>
        <Button variant="default" onClick={() => void moveElsewhere()}>
          {text.otherFolder}
        </Button>
        <Button variant="default" onClick={() => file.answer(null)}>
          {shellText.cancel}
        </Button>
      </Group>
      {file.canRename && (
        <CheckedForm
          canSubmit={isSafeFileName(name)}
          notReady={text.unsafeName}
          onSubmit={() => file.answer({ kind: 'name', name })}
        >
          <Group gap={6} align="end" wrap="nowrap">
            <TextInput
              label={text.otherName}
              required
              w="100%"
              spellCheck={false}
              rightSection={<Text c="var(--ink-2)">{ending}</Text>}
              rightSectionWidth={48}
              value={stem}
              onChange={(event) => setStem(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" miw={110}>
              {text.saveOtherName}
            </Button>
          </Group>
        </CheckedForm>
      )}
    </>
  )
}

function stemOf(name: string, ending: string): string {
  return name.slice(0, name.length - ending.length)
}
