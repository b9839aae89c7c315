import { join } from 'node:path'
import type { tasksContract } from '#shared/contract/tasksContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { issuerOf, issuerSchema, type Issuer } from '#shared/domain/orgTree/issuer.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { readTemplateFile } from '../reporting/templateStore.ts'
import { loadTree, mustFindOurUnitId } from '../units/unitQueries.ts'
import { loadTaskList } from './loadTaskList.ts'
import { renderTaskDocument, renderTaskWorkbook, type TaskListFacts } from './renderTaskList.ts'

/** The task list on paper and as a workbook. */
export const taskListHandlers: Handlers<Pick<typeof tasksContract, 'tasks.writeList'>> = {
  'tasks.writeList': async ({ read, step }, { outDir, ...filter }) => {
    const { facts, template } = read(({ db, templatesDir }) => ({
      facts: {
        ...loadFacts(db, filter.on),
        rows: loadTaskList(db, filter),
        ofOneUnit: filter.unit !== undefined && !filter.below,
      },
      template: readTemplateFile(join(templatesDir, 'word', 'bao-cao-dinh-ky.docx')),
    }))
    await step({ done: 0, total: 2, label: 'Danh mục nhiệm vụ' })
    const name = join(
      outDir,
      `DanhMucNhiemVu_${foldText(filter.unit ?? facts.unitName).replace(/[^a-z0-9]+/g, '-')}_${filter.on}`,
    )
    const files = [
      { path: `${name}.docx`, content: renderTaskDocument(facts, template) },
      { path: `${name}.xlsx`, content: renderTaskWorkbook(facts) },
    ]
    for (const { path, content } of files) writeFileAtomically(path, content)
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
  const row = db.get<{ content: string }>(sql`
    SELECT content FROM issuer WHERE unit_id = ${unit.id} AND valid_from <= ${on} ORDER BY valid_from DESC LIMIT 1`)
  const kept: Record<string, Issuer> = row ? { [unit.code]: issuerSchema.parse(JSON.parse(row.content)) } : {}
  const issuer = issuerOf(kept, unit, unit.parentId === null ? null : (tree.byId.get(unit.parentId) ?? null))
  return { on, unitName: fullName(unit), issuer }
}
