import { Button, Checkbox, Loader, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { runLongWork } from '../../app/longWork.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { useEngine } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { firstRunText as text } from '../../text/firstRunText.ts'
import { shellText } from '../../text/shellText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { foldedFilter } from '../../ui/foldedFilter.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { BackupFolderField } from './BackupFolderField.tsx'

/** How much sample data the first run offers. */
const sample = { quarters: 8, seed: 1 }

/** The second step: whose office this is, where backups go, and whether to practise on sample data. */
export function UnitStep() {
  const engine = useEngine()
  const presets = useEngineQuery('office.presets', {})
  const [chosenPreset, setPreset] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [backupFolder, setBackupFolder] = useState('')
  const [wantsSample, setWantsSample] = useState(false)
  const setUp = useEngineCommand('office.setUp')
  const preset = presets.data?.presets.find(({ code }) => code === chosenPreset) ?? presets.data?.presets[0]
  const fillSample = () => {
    runLongWork(text.sampleWork, (options) => engine.call('sample.fill', sample, options)).catch((error: unknown) =>
      showNotice(errorSentence(error)),
    )
  }
  const keepBackupFolder = () =>
    engine
      .call('settings.save', { changes: { backupFolder } })
      .catch((error: unknown) => showNotice(errorSentence(error)))
  const finish = async () => {
    if (backupFolder.trim() !== '') await keepBackupFolder()
    if (wantsSample) fillSample()
  }
  const start = () => {
    if (!preset || unit === null) return
    // A promise and not a callback of the hook: this step goes off the screen as soon as the office is there.
    void setUp.mutateAsync({ unit, preset: preset.code }).then(finish, () => {})
  }
  // Mantine's Select forgets what was typed when its list arrives later.
  if (presets.isPending) return <Loader aria-label={shellText.loading} />
  return (
    <CheckedForm onSubmit={start}>
      <Text mb="sm">{text.unitHelp}</Text>
      <Failure error={presets.error ?? setUp.error} />
      <Select
        label={text.preset}
        data={(presets.data?.presets ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        value={preset?.code ?? null}
        allowDeselect={false}
        onChange={setPreset}
      />
      <Select
        mt="sm"
        label={text.unit}
        required
        placeholder={text.unitPlaceholder}
        data={(preset?.units ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        value={unit}
        onChange={setUnit}
        searchable
        selectFirstOptionOnChange
        filter={foldedFilter}
        limit={60}
        nothingFoundMessage={text.noUnit}
        spellCheck={false}
      />
      <BackupFolderField value={backupFolder} onChange={setBackupFolder} />
      <Checkbox
        mt="md"
        label={text.sample}
        checked={wantsSample}
        onChange={(event) => setWantsSample(event.currentTarget.checked)}
      />
      <Button type="submit" mt="md" loading={setUp.isPending}>
        {text.start}
      </Button>
    </CheckedForm>
  )
}
