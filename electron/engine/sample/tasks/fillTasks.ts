import { tasksContract } from '#shared/contract/tasksContract.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { sql } from '../../database/sql.ts'
import type { CommandContext } from '../../engineContext.ts'
import { documentHandlers } from '../../tasks/documentHandlers.ts'
import { loadDocuments } from '../../tasks/documentQueries.ts'
import { insertEvidence } from '../../tasks/evidenceQueries.ts'
import { keepFile } from '../../tasks/keptFiles.ts'
import { saveProgress } from '../../tasks/progressQueries.ts'
import { loadAssignments } from '../../tasks/taskQueries.ts'
import { loadTree } from '../../units/unitQueries.ts'
import { sampleRandom } from '../sampleRandom.ts'
import { drawDissemination } from './drawDissemination.ts'
import { drawProgress } from './drawProgress.ts'
import { sampleDocuments, samplePriorities } from './sampleDocuments.ts'
import { sampleEvidence } from './sampleEvidence.ts'

/** Whose evidence is kept: a few files are enough to see what they are for. */
const withFile = new Set(['213', '218', '222', 'DU-CCQ', 'UBND', 'BDV'])

/** Records how the directive's orders went in the sample up to a day, two documents that follow, and party cells reached. */
export function fillTasks(context: CommandContext, { seed, until }: { seed: number; until: IsoDate }): void {
  const tree = loadTree(context.db, until)
  addDocuments(context, until)
  addPriorities(context, tree)
  saveSteps(context, tree, seed, until)
  saveDissemination(context, tree, seed, until)
}

function addDocuments(context: CommandContext, until: IsoDate): void {
  for (const { document, tasks } of sampleDocuments.filter((it) => it.document.issuedOn <= until)) {
    const input = tasksContract['tasks.saveDocument'].input.parse(document)
    const { code } = documentHandlers['tasks.saveDocument'](context, input)
    for (const task of tasks) {
      const order = tasksContract['tasks.saveTask'].input.parse({ ...task, document: code })
      documentHandlers['tasks.saveTask'](context, order)
    }
  }
}

function addPriorities(context: CommandContext, tree: TreeAsOf): void {
  for (const { code, kind } of tree.byId.values())
    if (kind === 'agency' || kind === 'enterprise')
      for (const priority of samplePriorities[kind]) {
        const input = tasksContract['tasks.addPriority'].input.parse({ unit: code, year: 2022, ...priority })
        documentHandlers['tasks.addPriority'](context, input)
      }
}

function saveSteps({ db, clock }: CommandContext, tree: TreeAsOf, seed: number, until: IsoDate): void {
  const byTask = Map.groupBy(loadAssignments(db, tree, until, 'all'), ({ task }) => task.code)
  for (const [task, assignments] of byTask) {
    const drawn = drawProgress(assignments, until, (words) => sampleRandom(seed, 'task', task, words))
    for (const [place, assignment] of assignments.entries())
      for (const step of drawn[place] ?? []) {
        saveProgress(db, assignment.id, { ...step, recordedAt: clock() })
        if (step.documentNumber === null || !withFile.has(assignment.unit.code)) continue
        const { content, ...file } = sampleEvidence(assignment, step)
        const addedAt = `${step.on}T02:00:00.000Z`
        keepFile(db, { digest: file.digest, content }, addedAt)
        insertEvidence(db, assignment.id, { ...file, addedAt })
      }
  }
}

function saveDissemination({ db }: CommandContext, tree: TreeAsOf, seed: number, until: IsoDate): void {
  const directive = loadDocuments(db).find((it) => it.kind === 'directive')
  const drawn = drawDissemination(tree, (words) => sampleRandom(seed, 'cells', words))
  for (const { unit, on, reached, inAll } of drawn.filter((it) => it.on <= until))
    db.run(sql`
      INSERT INTO dissemination (directive_id, unit_id, on_date, cells_reached, cells_in_all, note)
      VALUES (${directive?.id ?? 0}, ${unit.id}, ${on}, ${reached}, ${inAll}, '')`)
}
