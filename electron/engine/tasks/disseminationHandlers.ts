import { refuse } from '#shared/contract/failure.ts'
import type { tasksContract } from '#shared/contract/tasksContract.ts'
import { countCells } from '#shared/domain/directiveTasks/countCells.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit, mustFindUnitId } from '../units/unitQueries.ts'
import { loadDissemination } from './disseminationQueries.ts'
import { mustFindDocument } from './documentQueries.ts'

type DisseminationContract = Pick<
  typeof tasksContract,
  'tasks.recordDissemination' | 'tasks.removeDissemination' | 'tasks.dissemination'
>

/** "Chỉ thị này phổ biến đến chi bộ": how many of each unit's party cells a document has reached. */
export const disseminationHandlers: Handlers<DisseminationContract> = {
  'tasks.recordDissemination': ({ db, logChange }, input) => {
    const { id } = mustFindDocument(db, input.document)
    const unit = mustFindUnit(db, loadTree(db, input.on), input.unit)
    if (input.reached > input.inAll)
      refuse('badInput', { field: 'reached', reason: 'số chi bộ đã phổ biến lớn hơn tổng số chi bộ' })
    const before = loadDissemination(db, id, input.on).get(unit.id) ?? null
    db.run(sql`
      INSERT INTO dissemination (directive_id, unit_id, on_date, cells_reached, cells_in_all, note)
      VALUES (${id}, ${unit.id}, ${input.on}, ${input.reached}, ${input.inAll}, ${input.note})
      ON CONFLICT DO UPDATE SET cells_reached = excluded.cells_reached, cells_in_all = excluded.cells_in_all, note = excluded.note`)
    logChange({ entity: 'dissemination', key: `${input.document}/${input.unit}`, before, after: input })
    return {}
  },

  'tasks.removeDissemination': ({ db, logChange }, { document, unit, on }) => {
    const [documentId, unitId] = [mustFindDocument(db, document).id, mustFindUnitId(db, unit)]
    const kept = loadDissemination(db, documentId, on).get(unitId)
    if (kept?.recordedOn !== on)
      refuse('badInput', { field: 'on', reason: `không có số liệu phổ biến của ${unit} ghi ngày ${on}` })
    db.run(
      sql`DELETE FROM dissemination WHERE directive_id = ${documentId} AND unit_id = ${unitId} AND on_date = ${on}`,
    )
    logChange({ entity: 'dissemination', key: `${document}/${unit}`, before: kept, after: null })
    return {}
  },

  'tasks.dissemination': ({ db }, { document, on, unit }) => {
    const tree = loadTree(db, on)
    const topId = unit === undefined ? mustFindOurUnitId(db) : mustFindUnit(db, tree, unit).id
    const records = loadDissemination(db, mustFindDocument(db, document).id, on)
    const top = tree.byId.get(topId)
    const listed = [...(top ? [top] : []), ...descendantsAsOf(tree, topId)]
    const labels = labelUnits(listed, (id) => tree.byId.get(id))
    const units = listed.flatMap((it) => {
      const record = records.get(it.id)
      return record ? [{ unit: { code: it.code, name: labels.get(it.id) ?? fullName(it) }, ...record }] : []
    })
    return { ...countCells(tree, records, topId), units }
  },
}
