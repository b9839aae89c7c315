import { Menu, Menubar } from '@mantine/core'
import { Check } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { shellText } from '../../text/shellText.ts'
import { screens } from '../screens.ts'
import { frameCommands, useScreenCommand, type ShellCommand } from '../shellCommands.ts'
import { useCheckData } from '../useCheckData.ts'
import { useGoCommands } from '../useGoCommands.ts'
import { useRefresh } from '../useRefresh.ts'
import { useViewSettings } from '../viewSettings.ts'

type MenuEntry = ShellCommand & { isChosen?: boolean }
type MenuPart = { title: string; groups: readonly (readonly MenuEntry[])[] }

/** The menus: every command of the program, with its key. */
export function MenuBar() {
  const menus = useMenus()
  return (
    <div className="shellMenu" data-region>
      <Menubar aria-label={shellText.menus}>
        {menus.map(({ title, groups }) => (
          <Menubar.Menu key={title} shadow="md" offset={0}>
            <Menubar.Target>{title}</Menubar.Target>
            <Menubar.Dropdown>
              {groups.map((group, place) => [
                place > 0 && <Menu.Divider key={`line ${group[0]?.id ?? ''}`} />,
                ...group.map((entry) => <MenuLine key={entry.id} entry={entry} />),
              ])}
            </Menubar.Dropdown>
          </Menubar.Menu>
        ))}
      </Menubar>
    </div>
  )
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  return (
    <Menu.Item
      disabled={entry.run === undefined}
      onClick={entry.run}
      rightSection={entry.isChosen ? <Check size={14} /> : <span className="menuKeys">{entry.keys}</span>}
    >
      {entry.title}
    </Menu.Item>
  )
}

function useMenus(): readonly MenuPart[] {
  const navigate = useNavigate()
  const [undo, redo, find] = [useScreenCommand('undo'), useScreenCommand('redo'), useScreenCommand('find')]
  const [add, save, check] = [useScreenCommand('add'), useScreenCommand('save'), useScreenCommand('check')]
  const refresh = useRefresh()
  const { takeFiles, makeReport, backUp } = useGoCommands()
  const checkData = useCheckData()
  const enterMoves = useEnterMoves()
  const views = screens.map(({ path, title }, place) => ({
    id: path,
    title,
    keys: place < 9 ? `Ctrl+${place + 1}` : '',
    run: () => void navigate({ to: path }),
  }))
  const { file, edit, view, data, help } = shellText.menu
  return [
    { title: file, groups: [[add, save], [takeFiles, backUp], [frameCommands.print]] },
    { title: edit, groups: [[undo, redo], [find, frameCommands.palette], enterMoves] },
    { title: view, groups: [views, [frameCommands.back, refresh]] },
    { title: data, groups: [[check], [makeReport], [checkData]] },
    { title: help, groups: [[frameCommands.help], [frameCommands.about]] },
  ]
}

function useEnterMoves(): MenuEntry[] {
  const chosen = useViewSettings((state) => state.enterMoves)
  const { enterDown, enterRight } = shellText.command
  return (['down', 'right'] as const).map((moves) => ({
    id: `enter ${moves}`,
    title: moves === 'down' ? enterDown : enterRight,
    isChosen: chosen === moves,
    run: () => useViewSettings.setState({ enterMoves: moves }),
  }))
}
