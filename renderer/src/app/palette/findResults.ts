import { foldText } from '#shared/domain/text/foldText.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import type { FoundHelp } from '../../features/help/findHelp.ts'
import { shellText } from '../../text/shellText.ts'
import type { Screen, ScreenPath } from '../screens.ts'

/** Where a line of the palette leads. */
export type PaletteTarget =
  | { kind: 'screen'; path: ScreenPath }
  | { kind: 'unit'; unit: string }
  | { kind: 'task'; task: string }
  | { kind: 'narrative'; unit: string; period: string }
  | { kind: 'help'; page: string }

/** One line of the palette, under the name of its group. */
export type PaletteResult = { id: string; group: string; title: string; detail: string; target: PaletteTarget }

/** The most lines of one group. */
const most = 8

/** The screens, units, tasks, texts and pages of the guide that fit what was typed; screens also before anything is typed. */
export function findResults(
  typed: string,
  screens: readonly Screen[],
  found: Output<'search.find'> | undefined,
  help: readonly FoundHelp[],
): PaletteResult[] {
  const wanted = foldText(typed)
  const fitting = screens.filter(({ title }) => foldText(title).includes(wanted))
  if (wanted === '') return fitting.map(screenResult)
  return [...fitting.map(screenResult), ...(found ? foundResults(found) : []), ...help.slice(0, most).map(helpResult)]
}

function screenResult({ path, title }: Screen): PaletteResult {
  return { id: path, group: shellText.paletteScreens, title, detail: '', target: { kind: 'screen', path } }
}

function helpResult({ name, title, excerpt }: FoundHelp): PaletteResult {
  const target = { kind: 'help', page: name } as const
  return { id: `help ${name}`, group: shellText.paletteHelp, title, detail: excerpt, target }
}

function foundResults({ units, tasks, narratives }: Output<'search.find'>): PaletteResult[] {
  return [
    ...units.slice(0, most).map(({ code, name }): PaletteResult => {
      return {
        id: `unit ${code}`,
        group: shellText.paletteUnits,
        title: name,
        detail: code,
        target: { kind: 'unit', unit: code },
      }
    }),
    ...tasks.slice(0, most).map(({ task, title }): PaletteResult => {
      return { id: `task ${task}`, group: shellText.paletteTasks, title, detail: task, target: { kind: 'task', task } }
    }),
    ...narratives.slice(0, most).map(({ unit, unitName, period, section, excerpt }): PaletteResult => {
      const id = `text ${unit} ${period} ${section}`
      const detail = `${unitName}, ${periodTitle(period)}`
      return { id, group: shellText.paletteTexts, title: excerpt, detail, target: { kind: 'narrative', unit, period } }
    }),
  ]
}
