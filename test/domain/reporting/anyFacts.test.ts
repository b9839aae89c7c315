import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildReport } from '#shared/domain/reporting/buildReport.ts'
import { detailTables } from '#shared/domain/reporting/annexes/detailTables.ts'
import type { ReportCell, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import { catalogue, type HandFigure, handFacts, outlineOf, province } from './handmadeFacts.ts'

const amount = fc.option(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9_000_000 })), {
  nil: null,
})
const figure: fc.Arbitrary<HandFigure> = fc.record({
  total: amount,
  own: amount,
  yearToDate: amount,
  previous: amount,
  samePeriodLastYear: amount,
  children: fc.record({ a: amount, b: amount, c: amount }),
  coverage: fc.record({
    included: fc.integer({ min: 0, max: 9 }),
    expected: fc.constant(9),
    viaTotals: fc.constant(0),
    missing: fc.constantFrom([], [{ code: 'x', name: 'Xã Tiên Nha' }]),
  }),
  byLoaiHinh: fc.constantFrom(
    [],
    [
      { loaiHinh: 'X' as const, total: 3 },
      { loaiHinh: 'C' as const, total: 1 },
    ],
  ),
})
const figures = fc.dictionary(fc.constantFrom(...catalogue.indicators.map(({ code }) => code)), figure, { maxKeys: 60 })

const period = {
  code: '2022-H2',
  kind: 'halfYear',
  year: 2022,
  index: 2,
  from: '2022-06-15',
  cutOff: '2022-12-14',
} as const
const variants = [
  {},
  { unit: province },
  { reportType: 'half-year', outline: outlineOf('half-year'), period },
  { unit: province, reportType: 'half-year', outline: outlineOf('consolidated-half-year'), period },
] as const

test('no text of any report holds a slot, a missing value or a loose end', () => {
  fc.assert(
    fc.property(figures, fc.constantFrom(...variants), (some, variant) => {
      const model = buildReport(handFacts(some, variant))
      const texts = model.sections.flatMap(({ heading, paragraphs }) => [
        heading,
        ...paragraphs.map(({ text }) => text),
      ])
      const all = [
        model.opening,
        model.closing,
        ...texts,
        ...model.annexes.flatMap(({ tables }) => tables.flatMap(textsOf)),
      ]
      for (const text of all)
        expect(text).not.toMatch(/undefined|NaN|null|Infinity|[{}]| {2}|\.\.|;\s*[.;]|\s[,.;]|\( | \)/)
      const ids = model.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 60 },
  )
})

test('every total that names rows is their exact sum, in the report and in the workbook', () => {
  fc.assert(
    fc.property(figures, (some) => {
      const facts = handFacts(some, { unit: province })
      const tables = [...buildReport(facts).annexes.flatMap((annex) => annex.tables), ...detailTables(facts)]
      for (const table of tables) expectExactSums(table)
    }),
    { numRuns: 40 },
  )
})

function textsOf({ title, notes, rows, head }: ReportTable): string[] {
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text.trim()] : [])))
  return [title, ...notes, ...head.flat().map(({ text }) => text), ...cells]
}

function expectExactSums({ rows, columns }: ReportTable): void {
  for (const row of rows) {
    expect(row.cells).toHaveLength(columns.length)
    row.cells.forEach((cell, column) => {
      if (cell.kind !== 'number' || cell.sumOfRows === undefined) return
      const sum = cell.sumOfRows.reduce((all, index) => all + valueOf(rows[index]?.cells[column]), 0)
      expect(sum).toBe(cell.value)
    })
  }
}

function valueOf(cell: ReportCell | undefined): number {
  return cell?.kind === 'number' ? cell.value : NaN
}
