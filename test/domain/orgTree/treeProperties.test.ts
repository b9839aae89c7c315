import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/isoDate.ts'
import { checkTree } from '#shared/domain/orgTree/checkTree.ts'
import { existenceOn } from '#shared/domain/orgTree/existenceOn.ts'
import type { OrgUnit, UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'
import { carryOut } from './carryOut.ts'
import { changeSeed, randomTree, treeStart } from './randomTree.ts'

const history = fc.tuple(randomTree, fc.array(changeSeed, { maxLength: 8 }))
const anyDay = fc.integer({ min: -5, max: 2000 }).map((days) => addDays(treeStart, days))
const listed = (units: readonly OrgUnit[], date: string): UnitAsOf[] =>
  [...treeAsOf(units, date).childrenOf.values()].flat()

describe('a random tree through random changes', () => {
  it('stays a dated tree, and every unit stands under one parent a day', () => {
    fc.assert(
      fc.property(history, anyDay, ([tree, seeds], date) => {
        const steps = carryOut(tree, seeds)
        const units = steps.at(-1)?.after ?? tree
        expect(
          checkTree(
            units,
            steps.flatMap((step) => step.links),
          ),
        ).toEqual([])
        const ids = listed(units, date).map((unit) => unit.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBe(units.filter((unit) => unitAsOf(unit, date)).length)
      }),
    )
  })

  it('puts each unit in one state of existence, and the states sum to the units', () => {
    fc.assert(
      fc.property(history, anyDay, ([tree, seeds], date) => {
        const units = carryOut(tree, seeds).at(-1)?.after ?? tree
        const counts = { notYetFounded: 0, exists: 0, dissolved: 0 }
        for (const unit of units) counts[existenceOn(unit, date)] += 1
        expect(counts.notYetFounded + counts.exists + counts.dissolved).toBe(units.length)
        expect(counts.exists).toBe(treeAsOf(units, date).byId.size)
      }),
    )
  })

  it('never changes the days before a change, and loses no unit', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 900 }), ([tree, seeds], days) => {
        for (const { before, after, on } of carryOut(tree, seeds)) {
          for (const date of [addDays(on, -1), addDays(on, -days), treeStart]) {
            if (date >= on) continue
            expect(listed(after, date)).toEqual(listed(before, date))
          }
          for (const unit of before)
            expect(after.some((kept) => kept.id === unit.id && kept.uid === unit.uid)).toBe(true)
        }
      }),
    )
  })

  it('accounts for every unit that a change ends or founds by a link', () => {
    fc.assert(
      fc.property(history, ([tree, seeds]) => {
        for (const { before, after, on, links } of carryOut(tree, seeds)) {
          const was = treeAsOf(before, on).byId
          const is = treeAsOf(after, on).byId
          for (const id of was.keys())
            if (!is.has(id)) expect(links.some((link) => link.predecessorId === id)).toBe(true)
          for (const id of is.keys()) if (!was.has(id)) expect(links.some((link) => link.successorId === id)).toBe(true)
        }
      }),
    )
  })

  it('finds all units below the roots', () => {
    fc.assert(
      fc.property(history, anyDay, ([tree, seeds], date) => {
        const asOf = treeAsOf(carryOut(tree, seeds).at(-1)?.after ?? tree, date)
        const roots = asOf.childrenOf.get(null) ?? []
        const below = roots.flatMap((root) => [root, ...descendantsAsOf(asOf, root.id)])
        expect(below.map((unit) => unit.id).sort()).toEqual([...asOf.byId.keys()].sort())
      }),
    )
  })

  it('carries out a good part of the changes, of every kind', () => {
    const kinds = new Set<string>()
    let done = 0
    fc.assert(
      fc.property(history, ([tree, seeds]) => {
        for (const step of carryOut(tree, seeds)) {
          done += 1
          for (const link of step.links) kinds.add(link.kind)
        }
      }),
      { seed: 1, numRuns: 200 },
    )
    expect(done).toBeGreaterThan(200)
    expect([...kinds].sort()).toEqual(['merge', 'move', 'rename', 'split'])
  })
})
