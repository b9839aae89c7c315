import { refuse } from '#shared/contract/failure.ts'
import type { registersContract } from '#shared/contract/registersContract.ts'
import { eventTable } from '#shared/domain/registers/eventTable.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { openReaderThread } from '../exchange/reading/openReaderThread.ts'
import { readingLimits } from '../exchange/reading/readingLimits.ts'
import { readLimited } from '../files/readLimited.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { renderWorkbook } from '../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../reporting/xlsx/sheetFromTable.ts'
import { mustFindDefinition } from './definitionQueries.ts'
import { eventPlace } from './eventPlace.ts'
import { findEvents } from './eventQueries.ts'
import { loadUnitFinder, unitRefOn } from './unitFinder.ts'

type WorkbookContract = Pick<typeof registersContract, 'registers.readWorkbook' | 'registers.writeList'>

/** Registers in Excel: rows read from a foreign workbook in the reading thread, events written as a workbook. */
export const workbookHandlers: Handlers<WorkbookContract> = {
  'registers.readWorkbook': async (_, { path }) => {
    const bytes = readLimited(path, readingLimits.fileMegabytes)
    const thread = openReaderThread()
    try {
      const answer = await thread.read('rows', bytes)
      return answer.ok ? answer.content : refuse('workbookRefused', { path, sentence: answer.sentence })
    } finally {
      await thread.close()
    }
  },

  'registers.writeList': async ({ read }, { register, path, text, ...asked }) => {
    const { definition, lines, day } = read(({ db, today }) => {
      const found = mustFindDefinition(db, register)
      const finder = loadUnitFinder(db)
      const filter = { ...eventPlace(db, asked, today()), register, foldedText: foldText(text), withRemoved: false }
      const { events } = findEvents(db, filter, { limit: Number.MAX_SAFE_INTEGER, offset: 0 })
      const shown = events.map((event) => ({ event, unit: unitRefOn(finder.byId.get(event.unitId), event.on) }))
      return { definition: found, lines: shown.map((it) => ({ ...it, nameOf: finder.nameOf })), day: today() }
    })
    const sheet = sheetFromTable(eventTable(definition, lines), {
      sheetName: 'Sổ theo dõi',
      linesBelow: [`(tính đến ngày ${dateInVietnamese(day)})`],
    })
    writeFileAtomically(path, renderWorkbook({ title: definition.name, author: 'Thư ký QCDC', sheets: [sheet] }))
    return { path, events: lines.length }
  },
}
