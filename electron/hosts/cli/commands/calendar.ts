import { calendarSides, type CalendarSide } from '#shared/domain/calendar/calendarEntry.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import { calendarSideNames, calendarStateNames } from '#shared/text/calendarNames.ts'
import type { Command, CommandInput, CommandOutput } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { textTable } from '../textTable.ts'
import { wholeNumberOption } from '../wholeNumberOption.ts'

type Wanted = { year: number; side?: CalendarSide }

/**
 * The year's calendar as a list, as an .ics file (--out) or as Word and Excel (--documents). JSON: `{year, today, entries: [{id,
 * on, side, kind, title, detail, state, target}]}`, `{path, bytes, entries}`, or `{files, entries}`.
 */
export const calendar: Command = {
  usage: 'calendar --db TỆP --year 2022 [--side ours|owed] [--out TỆP.ics | --documents THƯ_MỤC]',
  summary: 'Lịch công tác năm: việc ta phải làm, việc đơn vị phải gửi; xuất .ics, Word, Excel.',
  options: {
    year: { required: true },
    side: { required: false },
    out: { required: false },
    documents: { required: false },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const wanted = wantedOf(input)
    const [path, outDir] = [input.option('out'), input.option('documents')]
    if (path !== undefined) return await writeFile(engine, wanted, path)
    return outDir === undefined ? await list(engine, wanted) : await writeDocuments(engine, wanted, outDir)
  },
}

function wantedOf(input: CommandInput): Wanted {
  const year = wholeNumberOption('year', input.mustHave('year'), 2000, 2100)
  const side = input.option('side')
  return { year, ...(side === undefined ? {} : { side: mustBeOneOf('side', side, calendarSides) }) }
}

async function list(engine: EngineClient, wanted: Wanted): Promise<CommandOutput> {
  const result = await engine.call('calendar.year', wanted)
  const rows = result.entries.map((it) => [
    dateInVietnamese(it.on),
    calendarSideNames[it.side],
    it.title,
    it.detail,
    calendarStateNames[it.state],
  ])
  return { json: result, lines: textTable(['Ngày', 'Ai làm', 'Việc', 'Đơn vị, tiến độ', 'Tình trạng'], rows) }
}

async function writeFile(engine: EngineClient, wanted: Wanted, path: string): Promise<CommandOutput> {
  const result = await engine.call('calendar.writeFile', { ...wanted, path })
  return { json: result, lines: [`Đã ghi ${result.entries} mốc vào ${result.path}.`] }
}

async function writeDocuments(engine: EngineClient, wanted: Wanted, outDir: string): Promise<CommandOutput> {
  const result = await engine.call('calendar.writeDocuments', { ...wanted, outDir })
  return { json: result, lines: result.files.map(({ path }) => `Đã ghi ${path}.`) }
}
