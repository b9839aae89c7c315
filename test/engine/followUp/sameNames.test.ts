import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { docxText } from '#test/support/docxText.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
afterEach(() => engine.close())

const board = { period: '2022-Q1', reportType: 'quarterly' as const, unit: 'BG' }

it('two communes of one name are told apart in every list, and in the letters to them', async () => {
  engine = await openOffice()
  const { client, folder } = engine
  const { units } = await client.call('units.tree', { on: '2022-03-14' })
  const byName = Map.groupBy(units, ({ fullName }) => fullName)
  const same = [...byName.values()].filter((listed) => listed.length > 1).flat()
  expect(same.length).toBeGreaterThan(1)
  const codes = new Set(same.map(({ code }) => code))
  const districts = new Map(units.map((unit) => [unit.code, unit]))
  const labelOf = new Map(units.map(({ code, label }) => [code, label]))
  for (const { code, fullName, parent } of same) {
    const district = districts.get(parent ?? '')
    expect(labelOf.get(code)).toBe(`${fullName} (${district?.designation} ${district?.name})`)
  }
  const status = await client.call('periods.status', board)
  const chased = await client.call('followUp.plan', { ...board, on: '2022-03-18' })
  for (const listed of [status.units, chased.units.map(({ unit }) => unit)]) {
    const shown = listed.map(({ name }) => name)
    expect(new Set(shown).size).toBe(shown.length)
    expect(listed.filter(({ code }) => codes.has(code)).every(({ code, name }) => name === labelOf.get(code))).toBe(
      true,
    )
  }
  const found = await client.call('search.find', { text: same[0]?.fullName ?? '' })
  expect(found.units.filter(({ code }) => codes.has(code)).map(({ name }) => name)).toContain(
    labelOf.get(same[0]?.code ?? ''),
  )
  await client.call('followUp.make', { ...board, on: '2022-03-18', outDir: folder })
  const letters = readdirSync(folder).filter((name) => name.endsWith('.docx'))
  expect(letters).toHaveLength(chased.units.filter(({ level }) => level !== null).length)
  const letter = letters.find((name) => name.includes(same[0]?.code ?? ''))
  const district = districts.get(same[0]?.parent ?? '')
  expect(docxText(readFileSync(join(folder, letter ?? ''))).join('\n')).toContain(
    `xã ${same[0]?.name}, ${district?.designation} ${district?.name}`,
  )
})
