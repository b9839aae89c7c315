import { refuse } from '#shared/contract/failure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { loadTree, loadUnits } from '../units/unitQueries.ts'
import { loadAssignments, loadTasks, type KeptAssignment, type KeptTask } from './taskQueries.ts'

/** The task of a code, whichever document orders it. Throws `Refusal` badInput when there is none. */
export function mustFindTask(db: ReadDatabase, code: string): KeptTask {
  const found = loadTasks(db).find((kept) => kept.task.code === code)
  return found ?? refuse('badInput', { field: 'task', reason: `không có nhiệm vụ mang mã ${code}` })
}

/** The assignment of a task to a unit that exists on a date. Throws `Refusal` unknownAssignment when there is none. */
export function mustFindAssignment(db: ReadDatabase, task: string, unit: string, on: IsoDate): KeptAssignment {
  const found = loadAssignments(db, loadTree(db, on), on, 'all').find(
    (it) => it.task.code === task && it.unit.code === unit,
  )
  return found ?? refuse('unknownAssignment', { task, unit })
}

/** The key of an assignment in the change log: "8.2a/218". */
export function keyOfAssignment(db: ReadDatabase, assignmentId: number): string {
  const row = db.get<{ code: string; unit_id: number }>(sql`
    SELECT t.code, a.unit_id FROM assignment a JOIN directive_task t ON t.id = a.task_id WHERE a.id = ${assignmentId}`)
  const unit = loadUnits(db).find((it) => it.id === row?.unit_id)
  return `${row?.code ?? ''}/${unit?.code ?? ''}`
}
