import { refuse } from '#shared/contract/failure.ts'
import type { officeContract } from '#shared/contract/officeContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { loadTree, mustFindUnit } from '../units/unitQueries.ts'
import { loadPresets } from './loadPresets.ts'
import { setUpOffice } from './setUpOffice.ts'

export const officeHandlers: Handlers<typeof officeContract> = {
  'office.setUp': (context, input) => {
    setUpOffice(context, input)
    return loadOffice(context.db, context.today())
  },
  'office.presets': ({ templatesDir }) => ({
    presets: loadPresets(templatesDir).map(({ code, name, isDraft, units }) => {
      return { code, name, isDraft, units: units.map((unit) => ({ code: unit.code, name: fullName(unit) })) }
    }),
  }),
  'office.get': ({ db, today }) => loadOffice(db, today()),
}

function loadOffice(db: ReadDatabase, today: string) {
  const office = db.get<{ code: string; preset: string; is_sample: number }>(sql`
    SELECT u.code, o.preset, o.is_sample FROM office o JOIN org_unit u ON u.id = o.unit_id`)
  if (!office) refuse('databaseEmpty', {})
  const tree = loadTree(db, today)
  const unit = mustFindUnit(db, tree, office.code)
  return {
    unit: { code: unit.code, name: fullName(unit) },
    preset: office.preset,
    isSample: office.is_sample === 1,
    units: tree.byId.size,
  }
}
