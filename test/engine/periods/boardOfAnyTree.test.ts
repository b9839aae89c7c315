import SqliteDatabase from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { wrapDatabase } from '#engine/database/database.ts'
import { loadBoard } from '#engine/periods/loadBoard.ts'
import { mustReadPeriod } from '#engine/periods/periodQueries.ts'
import { existenceOn } from '#shared/domain/orgTree/existenceOn.ts'
import { descendantsAsOf, treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { submissionStates } from '#shared/domain/periods/period.ts'
import { carryOut } from '#test/domain/orgTree/carryOut.ts'
import { changeSeed, randomTree } from '#test/domain/orgTree/randomTree.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { testFolder } from '#test/support/testEngine.ts'

/** The board over random trees with renames, moves, merges and splits; reports and exemptions are those of the sample. */
const folder = testFolder()
let connection: SqliteDatabase.Database
beforeAll(() => {
  connection = new SqliteDatabase(copySample(inject('sampleProvince'), folder.path))
  const exempt = connection.prepare(`
    INSERT INTO report_exemption (unit_id, valid_from, valid_until, reason) VALUES (?, '2021-06-01', '2022-02-01', 'Sáp nhập')`)
  for (const unit of [3, 5, 8]) exempt.run(unit)
})
afterAll(() => {
  connection.close()
  folder.remove()
})

const history = fc.tuple(randomTree, fc.array(changeSeed, { maxLength: 8 }))
const anyPeriod = fc.constantFrom(
  ...(['2021-Q2', '2021-Q4', '2022-Q1', '2022-Q3', '2024-Q1'] as const).map((code) => [code, 'quarterly'] as const),
  ...(['2021-H2', '2022-H1'] as const).map((code) => [code, 'half-year'] as const),
  ...(['2021', '2022'] as const).map((code) => [code, 'annual'] as const),
)

it('every unit of a board is in one state, the states sum to the units, and no rate passes 100 %', () => {
  const db = wrapDatabase(connection)
  const seen = new Set<string>()
  fc.assert(
    fc.property(history, anyPeriod, fc.nat(), ([tree, seeds], [code, reportType], pick) => {
      const units = carryOut(tree, seeds).at(-1)?.after ?? tree
      const root = units[pick % units.length]?.id ?? 1
      const period = mustReadPeriod(db, code)
      const board = loadBoard(db, period, reportType, root, units)
      const { counts, expected, received, onTime } = board.completeness
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(board.units.length)
      expect(new Set(board.units.map(({ id }) => id)).size).toBe(board.units.length)
      for (const { id, state } of board.units) {
        expect(submissionStates).toContain(state)
        seen.add(state)
        const unit = units.find((it) => it.id === id)
        const existence = unit && existenceOn(unit, period.cutOff)
        if (existence !== 'exists') expect(state).toBe(existence)
        else expect(['notYetFounded', 'dissolved']).not.toContain(state)
      }
      const below = descendantsAsOf(treeAsOf(units, period.cutOff), root).filter(({ reports }) => reports)
      const there = board.units.filter(({ state }) => state !== 'notYetFounded' && state !== 'dissolved')
      if (treeAsOf(units, period.cutOff).byId.has(root))
        expect(there.map(({ id }) => id).sort()).toEqual(below.map(({ id }) => id).sort())
      expect(new Set(board.units.map(({ name }) => name)).size).toBe(board.units.length)
      for (const share of [received, onTime]) {
        expect(share.part).toBeLessThanOrEqual(share.whole)
        expect(share.whole).toBe(expected)
        expect(share.value === null || (share.value >= 0 && share.value <= 1000)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['dissolved', 'exempt', 'missing', 'notYetFounded', 'onTime']),
  )
})
