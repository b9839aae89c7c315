import { describe, expect, test } from 'vitest'
import { matchUnit } from '#shared/domain/exchange/matchUnit.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { buildPresetUnits } from '#shared/domain/orgTree/buildPresetUnits.ts'
import { descendantsAsOf, treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { loadPreset } from '../orgTree/loadPreset.ts'

const preset = loadPreset()
const tree = treeAsOf(buildPresetUnits(preset).units, '2022-03-14')
const province = [...tree.byId.values()].find((unit) => unit.kind === 'province')
const units = descendantsAsOf(tree, province?.id ?? 0)
const communes = units.filter((unit) => unit.kind === 'commune')
const parentName = (id: number | null) => {
  const parent = tree.byId.get(id ?? 0)
  return parent ? fullName(parent) : null
}

/** The same name as seven offices would write it. */
const spellings: readonly (readonly [string, (name: string) => string])[] = [
  ['as it is', (name) => name],
  ['in capitals', (name) => name.toLocaleUpperCase('vi')],
  ['decomposed', (name) => name.normalize('NFD')],
  [
    'without diacritics',
    (name) =>
      name
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D'),
  ],
  ['with odd spaces', (name) => `  ${name.replaceAll(' ', '\u00A0 ')} `],
  [
    'with its designation for short',
    (name) =>
      name
        .replace(/^Thị trấn /, 'TT.')
        .replace(/^Phường /, 'P.')
        .replace(/^Xã /, 'X. '),
  ],
  [
    'with the tone on the other vowel',
    (name) => name.replaceAll('òa', 'oà').replaceAll('ủy', 'uỷ').replaceAll('óa', 'oá').replaceAll('ọa', 'oạ'),
  ],
]

test('there are 209 communes', () => expect(communes).toHaveLength(209))

describe.each(spellings)('a commune’s name %s', (_, spell) => {
  test('finds each of the 209 within its district, and no other', () => {
    for (const commune of communes) {
      const named = { uid: null, name: spell(fullName(commune)), parentName: spell(parentName(commune.parentId) ?? '') }
      expect([named.name, matchUnit(named, units)]).toEqual([
        named.name,
        { kind: 'matched', unit: commune, by: 'name' },
      ])
    }
  })

  test('without its district finds it or asks, and never takes another', () => {
    for (const commune of communes) {
      const match = matchUnit({ uid: null, name: spell(fullName(commune)), parentName: null }, units)
      if (match.kind === 'matched') expect(match.unit).toBe(commune)
      else expect(match).toMatchObject({ kind: 'doubtful', candidates: expect.arrayContaining([commune]) })
    }
  })
})

test('a name in two districts is asked about, and so is a beginning of several names', () => {
  const twice = matchUnit({ uid: null, name: 'xã Phúc Sơn', parentName: null }, units)
  expect(twice.kind === 'doubtful' && twice.candidates.map((unit) => parentName(unit.parentId)).sort()).toEqual([
    'Huyện Sơn Động',
    'Huyện Tân Yên',
  ])
  const many = matchUnit({ uid: null, name: 'xã Tân', parentName: null }, units)
  expect(many.kind === 'doubtful' && many.candidates.length).toBeGreaterThan(3)
})

test('other diacritics, another designation or another district are asked about, never taken', () => {
  const commune = communes.find((unit) => unit.designation === 'xã' && unit.name.startsWith('Tân '))
  const parent = parentName(commune?.parentId ?? null)
  for (const [name, upper] of [
    [`xã ${commune?.name.replace('Tân', 'Tấn') ?? ''}`, parent],
    [`thị trấn ${commune?.name ?? ''}`, parent],
    [`xã ${commune?.name ?? ''}`, 'huyện Không Có'],
  ] as const)
    expect([name, matchUnit({ uid: null, name, parentName: upper }, units).kind]).toEqual([name, 'doubtful'])
})

test('identity comes first, whatever the name says', () => {
  const [first, second] = communes
  expect(matchUnit({ uid: first?.uid ?? null, name: second ? fullName(second) : '', parentName: null }, units)).toEqual(
    {
      kind: 'matched',
      unit: first,
      by: 'identity',
    },
  )
  expect(matchUnit({ uid: 'nơi khác', name: 'Ban không có trong cây', parentName: null }, units)).toEqual({
    kind: 'unknown',
  })
})
