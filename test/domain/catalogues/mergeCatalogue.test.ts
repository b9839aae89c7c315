import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeChanges } from '#shared/domain/catalogues/describeChanges.ts'
import { mergeCatalogue } from '#shared/domain/catalogues/mergeCatalogue.ts'

const anyItem = fc.record({ name: fc.constantFrom('a', 'b', 'c'), days: fc.integer({ min: 0, max: 3 }) })
const anyCatalogue = fc
  .record({
    note: fc.constantFrom('x', 'y', 'z'),
    items: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), anyItem), { selector: ([code]) => code }),
  })
  .map(({ note, items }) => ({ note, rules: items.map(([number, item]) => ({ number, ...item })) }))

type Catalogue = { note: string; rules: { number: number; name: string; days: number }[] }
const itemOf = ({ rules }: Catalogue, number: number) => rules.find((rule) => rule.number === number)

describe('mergeCatalogue', () => {
  it('takes what is newer and keeps what the office changed', () => {
    const rule = (number: number, days: number) => ({ number, name: `quy tắc ${number}`, days })
    const base: Catalogue = { note: 'n', rules: [rule(1, 1), rule(2, 1), rule(3, 1)] }
    const ours: Catalogue = { note: 'của cơ quan', rules: [rule(1, 9), rule(2, 1), rule(8, 8)] }
    const theirs: Catalogue = { note: 'mới', rules: [rule(1, 2), rule(4, 1), rule(2, 2), rule(3, 1)] }
    const merged = mergeCatalogue(base, ours, theirs)
    expect(merged.note).toBe('của cơ quan')
    expect(merged.rules.map(({ number, days }) => [number, days])).toEqual([
      [1, 9],
      [4, 1],
      [2, 2],
      [8, 8],
    ])
    expect(describeChanges(ours, merged).map(({ kind, code }) => `${kind} ${code}`)).toEqual(['added 4', 'changed 2'])
  })

  it('without a change of the office gives what is newer; without a newer one what the office has', () => {
    fc.assert(
      fc.property(anyCatalogue, anyCatalogue, (base, other) => {
        expect(mergeCatalogue(base, base, other)).toEqual(other)
        expect(mergeCatalogue(base, other, base)).toEqual(other)
        expect(mergeCatalogue(base, other, other)).toEqual(other)
      }),
    )
  })

  it('never touches an item that the office changed, and brings every one that it did not', () => {
    fc.assert(
      fc.property(anyCatalogue, anyCatalogue, anyCatalogue, (base, ours, theirs) => {
        const merged: Catalogue = mergeCatalogue(base, ours, theirs)
        for (const number of [1, 2, 3, 4, 5, 6]) {
          const [was, mine, is] = [itemOf(base, number), itemOf(ours, number), itemOf(merged, number)]
          if (JSON.stringify(was) === JSON.stringify(mine)) expect(is).toEqual(itemOf(theirs, number))
          else if (was === undefined || mine === undefined || JSON.stringify(was.days) !== JSON.stringify(mine.days))
            expect(is?.days).toEqual(mine?.days)
        }
      }),
    )
  })

  it('tells nothing of what is the same, and every item that is not', () => {
    fc.assert(
      fc.property(anyCatalogue, anyCatalogue, (before, after) => {
        expect(describeChanges(before, before)).toEqual([])
        const told = describeChanges(before, after).filter(({ list }) => list === 'rules')
        const differing = [1, 2, 3, 4, 5, 6].filter(
          (number) => JSON.stringify(itemOf(before, number)) !== JSON.stringify(itemOf(after, number)),
        )
        expect(told.map(({ code }) => Number(code)).sort()).toEqual(differing)
      }),
    )
  })
})
