import { refuse } from '#shared/contract/failure.ts'
import type { scoringContract } from '#shared/contract/scoringContract.ts'
import { readRubricRows } from '#shared/domain/scoring/readRubricRows.ts'
import { rubricTable } from '#shared/domain/scoring/rubricTable.ts'
import { openReaderThread } from '../exchange/reading/openReaderThread.ts'
import { readingLimits } from '../exchange/reading/readingLimits.ts'
import { readLimited } from '../files/readLimited.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { renderWorkbook } from '../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../reporting/xlsx/sheetFromTable.ts'
import { keepRubric } from './keepRubric.ts'
import { mustLoadRubric } from './rubricQueries.ts'

type RubricFileContract = Pick<typeof scoringContract, 'scoring.exportRubric' | 'scoring.importRubric'>

/** The rubric as an Excel sheet that goes out to be edited and comes back through the reading thread. */
export const rubricFileHandlers: Handlers<RubricFileContract> = {
  'scoring.exportRubric': async ({ read }, { year, path }) => {
    const { rubric } = read(({ db }) => mustLoadRubric(db, year))
    const sheet = sheetFromTable(rubricTable(rubric), {
      sheetName: 'Bộ tiêu chí',
      linesBelow: [...(rubric.label === '' ? [] : [`(${rubric.label})`])],
    })
    writeFileAtomically(path, renderWorkbook({ title: rubric.name, author: 'Thư ký QCDC', sheets: [sheet] }))
    return { path }
  },

  'scoring.importRubric': async ({ read, write }, { year, path }) => {
    const { rubric: before } = read(({ db }) => mustLoadRubric(db, year))
    const { rubric, faults } = readRubricRows(await rowsOf(path), before)
    if (faults.length > 0) refuse('catalogueRefused', { path, faults: faults.slice(0, 10) })
    return write((context) => keepRubric(context, rubric, path))
  },
}

async function rowsOf(path: string): Promise<string[][]> {
  const bytes = readLimited(path, readingLimits.fileMegabytes)
  const thread = openReaderThread()
  try {
    const answer = await thread.read('rows', bytes)
    return answer.ok ? answer.content.rows : refuse('workbookRefused', { path, sentence: answer.sentence })
  } finally {
    await thread.close()
  }
}
