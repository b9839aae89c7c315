import type { searchContract } from '#shared/contract/searchContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import { excerptAround } from '#shared/domain/text/excerptAround.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { loadTree } from '../units/unitQueries.ts'

const most = 50

type FoundUnit = { id: number; code: string; designation: string; name: string; parentId: number | null }

export const searchHandlers: Handlers<typeof searchContract> = {
  'search.find': ({ db, today }, { text }) => {
    const folded = foldText(text).trim()
    if (folded === '') return { units: [], tasks: [], narratives: [] }
    const pattern = `%${folded.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    const tree = loadTree(db, today())
    return {
      units: findUnits(db, pattern, folded, tree),
      tasks: findTasks(db, pattern),
      narratives: findNarratives(db, pattern, folded, tree),
    }
  },
}

/** A unit is shown by the name that was looked for, its newest or an older one, with its parent of today where two look alike. */
function findUnits(
  db: ReadDatabase,
  pattern: string,
  folded: string,
  tree: ReturnType<typeof loadTree>,
): { code: string; name: string }[] {
  const rows = db.all<FoundUnit>(sql`
    SELECT u.id, u.code, s.designation, s.name, s.parent_id AS parentId FROM org_unit u JOIN org_unit_span s ON s.unit_id = u.id
    WHERE s.folded_name LIKE ${pattern} ESCAPE '\\' OR lower(u.code) = ${folded}
    ORDER BY s.folded_name <> ${folded}, s.sort_order, u.id LIMIT ${most}`)
  const labels = labelUnits(rows, (id) => tree.byId.get(id))
  return rows.map((row) => ({ code: row.code, name: labels.get(row.id) ?? fullName(row) }))
}

function findTasks(db: ReadDatabase, pattern: string): { task: string; title: string; sentence: string }[] {
  return db.all(sql`
    SELECT code AS task, title, sentence FROM directive_task
    WHERE folded_text LIKE ${pattern} ESCAPE '\\' ORDER BY directive_id, sort_order LIMIT ${most}`)
}

type NarrativeRow = { unit_id: number; code: string; period: string; section: string; text: string }

function findNarratives(db: ReadDatabase, pattern: string, folded: string, tree: ReturnType<typeof loadTree>) {
  const rows = db.all<NarrativeRow>(sql`
    SELECT n.unit_id, u.code, p.code AS period, n.section, n.text
    FROM narrative n JOIN org_unit u ON u.id = n.unit_id JOIN period p ON p.id = n.period_id
    WHERE n.folded_text LIKE ${pattern} ESCAPE '\\' ORDER BY p.cut_off DESC, u.id, n.section LIMIT ${most}`)
  return rows.map((row) => {
    const unit = tree.byId.get(row.unit_id)
    return {
      unit: row.code,
      unitName: unit ? fullName(unit) : row.code,
      period: row.period,
      section: row.section,
      excerpt: excerptAround(row.text, folded),
    }
  })
}
