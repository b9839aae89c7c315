import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadScoringFacts } from '#engine/scoring/loadScoringFacts.ts'
import { findSheet, loadOutcomes, loadScoreRows } from '#engine/scoring/sheetQueries.ts'
import { refreshSheet } from '#engine/scoring/refreshSheet.ts'
import { insertScoreEvidence, loadScoreEvidence } from '#engine/scoring/scoreEvidenceQueries.ts'
import { sheetHandlers } from '#engine/scoring/sheetHandlers.ts'
import { loadTree, mustFindUnitId } from '#engine/units/unitQueries.ts'
import { newOffice, report, send, take, type Office } from './offices.ts'

const year = 2022
const unit = '218'
let province: Office
let district: Office
beforeEach(async () => {
  province = await newOffice('BG')
  district = await newOffice(unit)
})
afterEach(() => {
  province.close()
  district.close()
})

/** The district scores itself and hands its sheet in; every point a person gives is the same. */
function score(points: string): void {
  const { context } = district
  const { db } = context
  const node = loadTree(db, '2022-12-14').byId.get(mustFindUnitId(db, unit))
  if (!node) throw new Error('no district')
  const facts = loadScoringFacts(db, [node], year, '2022-12-31').get(node.id)
  if (!facts) throw new Error('no facts')
  const sheet = refreshSheet(context, node, facts, '2022-12-31')
  const open = ['1.1', '2.3', '3.1', '3.2', '3.3', '4.1', '4.3', '5.1', '5.2', '6.1', '6.2', '6.3']
  const cells = open.map((criterion) => ({ criterion, text: points, reason: 'theo hồ sơ lưu' }))
  const zero = ['1.2', '2.2', '4.2', '5.3', '5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '2.4', '1.3', '2.1']
  const none = zero.map((criterion) => ({ criterion, text: '0', reason: 'chưa làm' }))
  sheetHandlers['scoring.save'](context, { unit, year, cells: [...cells, ...none] })
  insertScoreEvidence(db, {
    ...{ sheetId: sheet.id, criterion: '3.3', name: 'bài đăng.pdf', digest: 'c'.repeat(64), size: 9 },
    ...{ isKept: false, addedAt: context.clock() },
  })
  sheetHandlers['scoring.advance'](context, { unit, year, to: 'submitted' })
}

function selfOf({ context: { db } }: Office) {
  const sheet = findSheet(db, mustFindUnitId(db, unit), year)
  if (!sheet) return null
  const points = Object.fromEntries(
    loadScoreRows(db, sheet.id, [{ code: '3.1' }, { code: '3.3' }]).map((row) => [row.criterion, row.self]),
  )
  const evidence = loadScoreEvidence(db, sheet.id).map((it) => it.name)
  return { state: sheet.state, total: loadOutcomes(db, sheet.id)[0]?.total, points, evidence }
}

test('the sheet goes up with the annual report and is the unit’s self score there', () => {
  report(district, unit, '2022-Q4', { 'A01/-': 3 })
  score('1')
  const file = send(district, unit, '2022', 'annual')
  expect(take(province, file.bytes).outcome).toBe('accepted')
  expect(selfOf(province)).toEqual(selfOf(district))
  expect(selfOf(province)).toMatchObject({
    state: 'submitted',
    points: { '3.1': { points: 10, reason: 'theo hồ sơ lưu' } },
    evidence: ['bài đăng.pdf'],
  })
})

test('a sheet that is not handed in stays at home; a package without one is as it was', () => {
  report(district, unit, '2022-Q4', { 'A01/-': 3 })
  expect(take(province, send(district, unit, '2022', 'annual').bytes).outcome).toBe('accepted')
  expect(selfOf(province)).toBeNull()
})

test('a real file of a package with a score sheet', () => {
  const path = join(import.meta.dirname, '../../fixtures/packages/v1-score-sheet.qcdc')
  if (!existsSync(path)) {
    report(district, unit, '2022-Q4', { 'A01/-': 3 })
    score('1,5')
    writeFileSync(path, send(district, unit, '2022', 'annual').bytes)
  }
  expect(take(province, readFileSync(path)).outcome).toBe('accepted')
  expect(selfOf(province)).toMatchObject({ state: 'submitted', points: { '3.1': { points: 15 } } })
})
