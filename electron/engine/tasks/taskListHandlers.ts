import { join } from 'node:path'
import type { tasksContract } from '#shared/contract/tasksContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase } from '../database/database.ts'
import { underOtherName } from '../files/underOtherName.ts'
import { writeFilesTogether } from '../files/writeFilesTogether.ts'
import type { Handlers } from '../handler.ts'
import { doInSteps } from '../pieces.ts'
import { readTemplateFile } from '../reporting/templateStore.ts'
import { loadIssuer } from '../units/loadIssuer.ts'
import { loadTree, mustFindOurUnitId } from '../units/unitQueries.ts'
import { loadTaskList } from './loadTaskList.ts'
import { renderTaskDocument, renderTaskWorkbook, type TaskListFacts } from './renderTaskList.ts'

/** The task list on paper and as a workbook. */
export const taskListHandlers: Handlers<Pick<typeof tasksContract, 'tasks.writeList'>> = {
  'tasks.writeList': async (context, { outDir, renamed, ...filter }) => {
    const { read, step } = context
    const total = 5
    const { facts, template } = read(({ db, templatesDir }) => ({
      facts: {
        ...loadFacts(db, filter.on),
        rows: loadTaskList(db, filter),
        ofOneUnit: filter.unit !== undefined && !filter.below,
      },
      template: readTemplateFile(join(templatesDir, 'word', 'bao-cao-dinh-ky.docx')),
    }))
    await step({ done: 0, total, label: 'Danh mục nhiệm vụ (Word)' })
    const document = renderTaskDocument(facts, template)
    const workbook = await doInSteps(context, { done: 1, total }, renderTaskWorkbook(facts))
    await step({ done: total - 1, total, label: 'Ghi tệp' })
    const name = join(
      outDir,
      `DanhMucNhiemVu_${foldText(filter.unit ?? facts.unitName).replace(/[^a-z0-9]+/g, '-')}_${filter.on}`,
    )
    const files = [
      { path: underOtherName(`${name}.docx`, renamed), content: document },
      { path: underOtherName(`${name}.xlsx`, renamed), content: workbook },
    ]
    writeFilesTogether(files)
    return {
      files: files.map(({ path, content }) => ({ path, bytes: content.length })),
      assignments: facts.rows.length,
    }
  },
}

function loadFacts(db: ReadDatabase, on: string): Omit<TaskListFacts, 'rows' | 'ofOneUnit'> {
  const tree = loadTree(db, on)
  const unit = tree.byId.get(mustFindOurUnitId(db))
  if (!unit) throw new Error(`the office's own unit does not exist on ${on}`)
  const issuer = loadIssuer(db, tree, unit, on)
  return { on, unitName: fullName(unit), issuer }
}
