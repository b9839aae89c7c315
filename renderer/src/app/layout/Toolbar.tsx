import { ActionIcon, Badge, Button, Tooltip } from '@mantine/core'
import { FileInput, FileText, ListChecks, Redo2, Undo2, type LucideIcon } from 'lucide-react'
import { shellText } from '../../text/shellText.ts'
import { usePlace } from '../place.ts'
import { useScreenCommand, type ShellCommand } from '../shellCommands.ts'
import { useGoCommands } from '../useGoCommands.ts'
import { PeriodSelect } from './PeriodSelect.tsx'
import { UnitSelect } from './UnitSelect.tsx'

/** Five commands, and where the user is: unit and period. */
export function Toolbar() {
  const { office } = usePlace()
  const { takeFiles, makeReport } = useGoCommands()
  return (
    <div className="shellTools" role="toolbar" aria-label={shellText.commands} data-region>
      <IconCommand command={useScreenCommand('undo')} icon={Undo2} />
      <IconCommand command={useScreenCommand('redo')} icon={Redo2} />
      <WordCommand command={useScreenCommand('check')} icon={ListChecks} />
      <WordCommand command={takeFiles} icon={FileInput} />
      <WordCommand command={makeReport} icon={FileText} />
      <span className="spring" />
      {office.isSample && (
        <Badge color="yellow" c="black" variant="light">
          {shellText.sampleData}
        </Badge>
      )}
      <UnitSelect />
      <PeriodSelect />
    </div>
  )
}

function IconCommand({ command, icon: Icon }: { command: ShellCommand; icon: LucideIcon }) {
  return (
    <Tooltip label={titleWithKeys(command)}>
      <ActionIcon
        variant="subtle"
        color="dark"
        aria-label={command.title}
        disabled={command.run === undefined}
        onClick={command.run}
        onMouseDown={keepFocus}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

function WordCommand({ command, icon: Icon }: { command: ShellCommand; icon: LucideIcon }) {
  return (
    <Tooltip label={titleWithKeys(command)}>
      <Button
        variant="default"
        h={28}
        leftSection={<Icon size={15} aria-hidden />}
        disabled={command.run === undefined}
        onClick={command.run}
        onMouseDown={keepFocus}
      >
        {command.title}
      </Button>
    </Tooltip>
  )
}

/** A click on a tool must not take the focus out of the grid. */
function keepFocus(event: React.MouseEvent): void {
  event.preventDefault()
}

function titleWithKeys({ title, keys }: ShellCommand): string {
  return keys ? `${title} (${keys})` : title
}
