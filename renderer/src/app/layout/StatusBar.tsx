import { Button, Progress } from '@mantine/core'
import { shellText } from '../../text/shellText.ts'
import { useLongWork, type LongWork } from '../longWork.ts'
import { frameCommands } from '../shellCommands.ts'
import { useStatusStore, type SaveStatus } from '../statusStore.ts'

/** The bottom line: saving, the active cell, the sum of the selection, running work, the help key. */
export function StatusBar() {
  const { save, cell, selection } = useStatusStore()
  const works = useLongWork((state) => state.works)
  return (
    <footer className="shellStatus" aria-label={shellText.statusBar} data-region>
      <span role="status" className={save.kind === 'refused' ? 'bad' : undefined}>
        {saveText(save)}
      </span>
      {cell !== null && <span>{shellText.cell(cell)}</span>}
      {selection !== null && <span>{selection}</span>}
      <span className="spring" />
      {works.map((work) => (
        <WorkInProgress key={work.id} work={work} />
      ))}
      <Button variant="transparent" color="dark" size="compact-xs" fw={400} onClick={frameCommands.help.run}>
        <kbd>F1</kbd>&nbsp;{shellText.command.help}
      </Button>
    </footer>
  )
}

function WorkInProgress({ work }: { work: LongWork }) {
  const { done, total, label } = work.progress
  return (
    <>
      <span>{label === '' ? work.label : `${work.label}: ${label}`}</span>
      <Progress w={120} value={total > 0 ? (100 * done) / total : 100} animated={total === 0} aria-label={work.label} />
      <Button size="compact-xs" variant="default" onClick={work.cancel}>
        {shellText.cancel}
      </Button>
    </>
  )
}

function saveText(save: SaveStatus): string {
  switch (save.kind) {
    case 'none':
      return ''
    case 'saving':
      return shellText.saving
    case 'saved':
      return `✓ ${shellText.saved(save.at)}`
    case 'refused':
      return shellText.notSaved
  }
}
