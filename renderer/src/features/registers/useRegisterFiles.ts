import { useMutation } from '@tanstack/react-query'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { registersText as text } from '../../text/registersText.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { askForFile, askWhereToWrite } from './registerDialogs.ts'
import type { EventPlace } from './registerTypes.ts'

type Options = {
  place: EventPlace
  typed: string
  onRows(rows: string[][]): void
  onChoose(register: string): void
}

/** A register's files: rows in from Excel, events out to Excel, its definition out and in. */
export function useRegisterFiles(register: string, { place, typed, onRows, onChoose }: Options) {
  const host = useHost()
  const reading = useEngineJob('registers.readWorkbook', text.reading)
  const writing = useEngineJob('registers.writeList', text.writing)
  const exporting = useEngineJob('registers.exportDefinition', text.definition)
  const importing = useEngineJob('registers.importDefinition', text.definition)
  const run = useMutation({ mutationFn: (action: () => Promise<void>) => action() })
  const read = async () => {
    const path = await askForFile(host, text.importFile, 'excel')
    if (path !== null) onRows((await reading.mutateAsync({ path })).rows)
  }
  const write = async () => {
    const path = await askWhereToWrite(host, text.exportFile, 'excel', `So_${register}`)
    if (path !== null) await writing.mutateAsync({ ...place, register, text: typed, path })
  }
  const exportDefinition = async () => {
    const path = await askWhereToWrite(host, text.exportDefinition, 'json', register)
    if (path !== null) await exporting.mutateAsync({ register, path })
  }
  const importDefinition = async () => {
    const path = await askForFile(host, text.importDefinition, 'json')
    if (path === null) return
    const kept = await importing.mutateAsync({ path })
    showNotice(text.defined(kept.code, formatNumber(kept.revision)))
    onChoose(kept.code)
  }
  const last = writing.data ?? exporting.data
  const written = last === undefined ? null : [last.path]
  const hide = () => {
    for (const job of [run, writing, exporting]) job.reset()
  }
  return {
    error: run.error,
    isReading: reading.isPending,
    isWriting: writing.isPending,
    written,
    hide,
    read: () => run.mutate(read),
    write: () => run.mutate(write),
    exportDefinition: () => run.mutate(exportDefinition),
    importDefinition: () => run.mutate(importDefinition),
  }
}
