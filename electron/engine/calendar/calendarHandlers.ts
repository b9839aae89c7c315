import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { calendarContract } from '#shared/contract/calendarContract.ts'
import { buildCalendar } from '#shared/domain/calendar/buildCalendar.ts'
import type { CalendarEntry, CalendarSide } from '#shared/domain/calendar/calendarEntry.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { QueryContext } from '../engineContext.ts'
import { underOtherName } from '../files/underOtherName.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import { writeFilesTogether } from '../files/writeFilesTogether.ts'
import type { Handlers } from '../handler.ts'
import { readTemplateFile } from '../reporting/templateStore.ts'
import { loadIssuer } from '../units/loadIssuer.ts'
import { loadTree, mustFindOurUnitId } from '../units/unitQueries.ts'
import { loadCalendar } from './loadCalendar.ts'
import { renderCalendarDocument, renderCalendarWorkbook } from './renderCalendarDocuments.ts'
import { renderCalendarFile } from './renderCalendarFile.ts'

/** The year's calendar: on screen, as a file for calendar programs, and in print. */
export const calendarHandlers: Handlers<typeof calendarContract> = {
  'calendar.year': (context, wanted) => {
    const { year, today, entries } = readCalendar(context, wanted)
    return { year, today, entries }
  },

  'calendar.writeFile': ({ read }, { path, ...wanted }) => {
    const { year, unitCode, issuer, entries } = read((context) => readCalendar(context, wanted))
    const title = `Lịch công tác ${year} – ${issuer.bodyInText}`
    const content = renderCalendarFile({ year, unitCode, title, entries })
    writeFileAtomically(path, content)
    return Promise.resolve({ path, bytes: content.length, entries: entries.length })
  },

  'calendar.writeDocuments': async ({ read, step }, { outDir, renamed, ...wanted }) => {
    const { calendar, template } = read((context) => ({
      calendar: readCalendar(context, wanted),
      template: readTemplateFile(join(context.templatesDir, 'word', 'bao-cao-dinh-ky.docx')),
    }))
    await step({ done: 0, total: 2, label: 'Lịch công tác' })
    const name = join(outDir, `LichCongTac_${calendar.year}_${calendar.unitCode}`)
    const files = [
      { path: underOtherName(`${name}.docx`, renamed), content: renderCalendarDocument(calendar, template) },
      { path: underOtherName(`${name}.xlsx`, renamed), content: renderCalendarWorkbook(calendar) },
    ]
    writeFilesTogether(files)
    const written = files.map(({ path, content }) => ({ path, bytes: content.length }))
    return { files: written, entries: calendar.entries.length }
  },
}

type Wanted = { year: number; side?: CalendarSide | undefined }

type ReadCalendar = { year: number; today: IsoDate; unitCode: string; issuer: Issuer; entries: CalendarEntry[] }

/** The calendar with its office. Throws `Refusal` badInput for a year in which the office's unit does not exist. */
function readCalendar({ db, today: now }: QueryContext, { year, side }: Wanted): ReadCalendar {
  const today = now()
  const on = `${year}-06-30`
  const tree = loadTree(db, on)
  const unit =
    tree.byId.get(mustFindOurUnitId(db)) ??
    refuse('badInput', { field: 'year', reason: `năm ${year} chưa có đơn vị này` })
  const entries = buildCalendar(loadCalendar(db, year, today)).filter((it) => side === undefined || it.side === side)
  return { year, today, unitCode: unit.code, issuer: loadIssuer(db, tree, unit, on), entries }
}
