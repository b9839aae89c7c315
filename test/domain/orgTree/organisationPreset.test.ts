import { describe, expect, it } from 'vitest'
import { buildPresetUnits } from '#shared/domain/orgTree/buildPresetUnits.ts'
import { checkTree } from '#shared/domain/orgTree/checkTree.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { issuerOf } from '#shared/domain/orgTree/issuer.ts'
import { organisationPresetSchema } from '#shared/domain/orgTree/organisationPreset.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { loadPreset } from './loadPreset.ts'

const preset = loadPreset()
const { units, links } = buildPresetUnits(preset)
const tree2021 = treeAsOf(units, '2021-08-10')

function unitOn(date: string, code: string): UnitAsOf {
  const found = [...treeAsOf(units, date).byId.values()].find((unit) => unit.code === code)
  if (!found) throw new Error(`no unit ${code} on ${date}`)
  return found
}

function countDesignations(date: string): Record<string, number> {
  const communes = [...treeAsOf(units, date).byId.values()].filter((unit) => unit.kind === 'commune')
  return Object.fromEntries(
    [...Map.groupBy(communes, (unit) => unit.designation)].map(([word, found]) => [word, found.length]),
  )
}

describe('the Bắc Giang 2021 preset', () => {
  it('makes a tree without faults', () => {
    expect(checkTree(units, links)).toEqual([])
  })

  it('has the communes of each district as counted in 2021', () => {
    const counted = { 213: 16, 215: 19, 216: 22, 217: 21, 218: 25, 219: 29, 220: 17, 221: 18, 222: 17, 223: 25 }
    for (const [code, communes] of Object.entries(counted))
      expect([code, descendantsAsOf(tree2021, unitOn('2021-08-10', code).id).length]).toEqual([code, communes])
    expect(countDesignations('2021-08-10')).toEqual({ phường: 10, xã: 184, 'thị trấn': 15 })
  })

  it('knows that Phương Sơn and Bắc Lý became townships in October 2022', () => {
    expect(countDesignations('2022-10-01')).toEqual({ phường: 10, xã: 182, 'thị trấn': 17 })
    expect(fullName(unitOn('2022-09-30', '07477'))).toBe('Xã Phương Sơn')
    expect(fullName(unitOn('2022-10-01', '07477'))).toBe('Thị trấn Phương Sơn')
    expect(links.map((link) => link.kind)).toEqual(['rename', 'rename'])
  })

  it('names units in full', () => {
    const names = {
      BG: 'Tỉnh Bắc Giang',
      213: 'Thành phố Bắc Giang',
      218: 'Huyện Lục Nam',
      '07444': 'Thị trấn Đồi Ngô',
    }
    for (const [code, name] of Object.entries(names)) expect(fullName(unitOn('2022-01-01', code))).toBe(name)
    expect(fullName(unitOn('2022-01-01', 'DU-KDN'))).toBe('Đảng ủy Khối doanh nghiệp tỉnh')
    expect(fullName(unitOn('2022-01-01', 'SNV'))).toBe('Sở Nội vụ')
  })

  it('has one root, and reports from every district and party committee under it', () => {
    const roots = tree2021.childrenOf.get(null) ?? []
    expect(roots.map((unit) => unit.code)).toEqual(['BG'])
    const reporting = (tree2021.childrenOf.get(roots[0]?.id ?? 0) ?? []).filter((unit) => unit.reports)
    expect(reporting.map((unit) => unit.code).join(' ')).toBe(
      '213 215 216 217 218 219 220 221 222 223 DU-CCQ DU-KDN DU-CA DU-QS',
    )
    expect(units.length).toBe(241)
    expect([...tree2021.byId.values()].filter((unit) => unit.reports).length).toBe(235)
  })

  it('marks what no source confirms as dự thảo', () => {
    const drafts = preset.units.filter((unit) => unit.note?.startsWith('Dự thảo')).map((unit) => unit.kind)
    expect(new Set(drafts)).toEqual(new Set(['partyCommittee', 'agency', 'enterprise']))
    expect(preset.units.find((unit) => unit.code === 'DU-CCQ')?.note).toBeUndefined()
  })

  it('heads documents by the level of the issuer', () => {
    const issuer = (code: string, parentCode: string) =>
      issuerOf(preset.issuers, unitOn('2022-01-01', code), unitOn('2022-01-01', parentCode))
    expect(issuer('218', 'BG')).toMatchObject({
      place: 'Lục Nam',
      superiorBody: 'HUYỆN ỦY LỤC NAM',
      symbolSuffix: 'BCĐ',
    })
    expect(issuer('213', 'BG').superiorBody).toBe('THÀNH ỦY BẮC GIANG')
    expect(issuer('BG', 'BG')).toMatchObject({
      superiorBody: 'TỈNH ỦY BẮC GIANG',
      issuingBody: 'BAN DÂN VẬN',
      symbolSuffix: 'BDVTU',
    })
    expect(issuer('07201', '213')).toMatchObject({
      place: 'Thọ Xương',
      superiorBody: 'ĐẢNG ỦY PHƯỜNG THỌ XƯƠNG',
      reportsTo: 'Ban Chỉ đạo thành phố Bắc Giang',
    })
    expect(issuer('DU-CA', 'BG')).toMatchObject({
      place: 'Bắc Giang',
      superiorBody: 'ĐẢNG ỦY CÔNG AN TỈNH',
      reportsTo: 'Ban Dân vận Tỉnh ủy',
    })
  })

  it('derives for a district what the preset spells out', () => {
    for (const code of ['213', '218', '223']) {
      const derived = issuerOf({}, unitOn('2022-01-01', code), unitOn('2022-01-01', 'BG'))
      const { recipients: _kept, ...kept } = issuerOf(preset.issuers, unitOn('2022-01-01', code), null)
      expect(derived).toMatchObject(kept)
    }
  })

  it('refuses a preset with a repeated code, a missing parent or a change of an unknown unit', () => {
    const [root, district] = preset.units
    if (!root || !district) throw new Error('the preset has no units')
    const base = { ...preset, changes: [], issuers: {} }
    const reasons = (wrong: unknown): string =>
      organisationPresetSchema
        .safeParse(wrong)
        .error?.issues.map((i) => i.message)
        .join() ?? ''
    expect(reasons({ ...base, units: [root, district, district] })).toContain('"213" xuất hiện hai lần')
    expect(reasons({ ...base, units: [district] })).toContain('không đứng trước nó')
    expect(reasons({ ...base, units: [root], changes: preset.changes })).toContain('"07477" được nhắc tới')
  })
})
