import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadConsolidation } from '#engine/consolidation/loadConsolidation.ts'
import { packFigures } from '#engine/consolidation/packFigures.ts'
import { sql } from '#engine/database/sql.ts'
import { bulkSaveFigures } from '#engine/figures/bulkSaveFigures.ts'
import { loadFigures, saveFigure, toFigureRow } from '#engine/figures/figureQueries.ts'
import { saveSubmission } from '#engine/submissions/submissionQueries.ts'
import { loadUnits, saveSpans } from '#engine/units/unitQueries.ts'
import { packCells } from '#shared/domain/consolidation/packedCells.ts'
import { ledgers, type FigureValue, type Ledger } from '#shared/domain/figures/figure.ts'
import { openSmallOffice, type SmallOffice } from './smallOffice.ts'
import { sumsBySql } from './sumsBySql.ts'

const figure: fc.Arbitrary<FigureValue> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 1_000_000 }).map((value) => ({ state: 'number' as const, value })),
  },
  { weight: 1, arbitrary: fc.constantFrom({ state: 'none' as const }, { state: 'notApplicable' as const }) },
)
const place = {
  unit: fc.nat(),
  quarter: fc.nat(),
  ledger: fc.constantFrom<Ledger>('own', 'own', 'own', 'childrenTotal'),
}

/** One thing that an office does to its figures, reports or tree. */
const step = fc.oneof(
  fc.record({ do: fc.constant('typeCell' as const), ...place, column: fc.nat(), figure: fc.option(figure) }),
  fc.record({ do: fc.constant('load' as const), ...place, figures: fc.array(fc.option(figure), { maxLength: 8 }) }),
  fc.record({
    ...{ do: fc.constant('receive' as const), ...place, isEmpty: fc.boolean() },
    state: fc.constantFrom(
      'draft' as const,
      'sent' as const,
      'accepted' as const,
      'returned' as const,
      'included' as const,
    ),
  }),
  fc.record({
    do: fc.constant('move' as const),
    ...place,
    toSecond: fc.boolean(),
    month: fc.integer({ min: 1, max: 9 }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function take(office: SmallOffice, one: Step): void {
  const { db } = office
  const unitId = pick(office.unitIds, one.unit)
  const periodId = pick(office.quarters, one.quarter).id
  switch (one.do) {
    case 'typeCell':
      saveFigure(db, { periodId, unitId, ledger: one.ledger }, pick(office.columns, one.column).id, one.figure)
      return packFigures(db, periodId, unitId)
    case 'load': {
      const figures = one.figures.flatMap((value, n) =>
        value ? [{ columnId: pick(office.columns, n).id, ...toFigureRow(value) }] : [],
      )
      return bulkSaveFigures(db, periodId, unitId, one.ledger === 'own' ? 0 : 1, figures)
    }
    case 'receive':
      saveSubmission(db, {
        ...{ unitId, periodId, state: one.state, isEstimate: false, isEmpty: one.isEmpty },
        firstReceivedOn: one.state === 'draft' ? null : '2022-01-01',
      })
      return
    case 'move':
      return moveCommune(office, pick(office.unitIds.slice(3), one.unit), one.toSecond, `2022-0${one.month}-01`)
  }
}

function moveCommune(office: SmallOffice, unitId: number, toSecond: boolean, day: string): void {
  const unit = loadUnits(office.db).find(({ id }) => id === unitId)
  const last = unit?.spans.at(-1)
  if (!unit || !last || last.from >= day) return
  const spans = [...unit.spans.slice(0, -1), { ...last, until: day }]
  saveSpans(office.db, unitId, [...spans, { ...last, from: day, parentId: pick(office.unitIds, toSecond ? 2 : 1) }])
}

function pick<T>(from: readonly T[], number: number): T {
  const found = from[number % from.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function inOffice(steps: readonly Step[], look: (office: SmallOffice) => void): void {
  const office = openSmallOffice()
  try {
    for (const one of steps) take(office, one)
    look(office)
  } finally {
    office.close()
  }
}

test('after any changes the packs hold exactly what the rows of figures hold', () => {
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) =>
    inOffice(steps, ({ db, quarters, unitIds }) => {
      const expected = quarters.flatMap(({ id: periodId }) =>
        unitIds.flatMap((unitId) =>
          ledgers.map((ledger, n) => {
            const cells = packCells(loadFigures(db, { periodId, unitId, ledger }))
            return [periodId, unitId, n, JSON.stringify(cells)]
          }),
        ),
      )
      const kept = db.raw(
        sql`SELECT period_id, unit_id, ledger, cells FROM figure_pack ORDER BY period_id, unit_id, ledger`,
      )
      expect(kept).toEqual(expected.filter(([, , , cells]) => cells !== '[]'))
    }),
  )
  fc.assert(property, { numRuns: 25 })
})

test('after any changes the children of a consolidation are those of plain SQL over the figures', () => {
  const property = fc.property(
    fc.array(step, { minLength: 20, maxLength: 80 }),
    fc.constantFrom('2021-Q4', '2022-Q2', '2022-Q3'),
    (steps, period) =>
      inOffice(steps, (office) => expect(childrenByUs(office, period)).toEqual(childrenBySql(office, period))),
  )
  fc.assert(property, { numRuns: 25 })
})

function childrenByUs({ db, columns }: SmallOffice, period: string): Map<string, number> {
  const { indicators } = loadConsolidation(db, { unit: 'BG', period })
  const shown = new Set(columns.map((column) => column.indicator))
  const sums: [string, number][] = []
  for (const { indicator, children } of indicators.filter((one) => shown.has(one.indicator.code)))
    for (const { unit, value } of children) if (value !== null) sums.push([`${unit.code}/${indicator.code}`, value])
  return sorted(sums)
}

function childrenBySql({ db, unitIds, columns }: SmallOffice, period: string): Map<string, number> {
  const codes = new Map(loadUnits(db).map((unit) => [unit.id, unit.code]))
  const indicatorOf = new Map(columns.map((column) => [column.id, column.indicator]))
  const sums = new Map<string, number>()
  for (const { child, columnId, total } of sumsBySql(db, pick(unitIds, 0), [period])) {
    const key = `${codes.get(child) ?? ''}/${indicatorOf.get(columnId) ?? ''}`
    if (total !== null) sums.set(key, (sums.get(key) ?? 0) + total)
  }
  return sorted(sums)
}

function sorted(entries: Iterable<readonly [string, number]>): Map<string, number> {
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
