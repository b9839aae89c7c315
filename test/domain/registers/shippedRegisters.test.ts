import { describe, expect, it } from 'vitest'
import { committeeIndicators } from '#shared/domain/committees/proposeCommitteeFigures.ts'
import { checkDefinition } from '#shared/domain/registers/checkDefinition.ts'
import { isChoiceInForce } from '#shared/domain/registers/registerField.ts'
import { registerDefinitionSchema } from '#shared/domain/registers/registerDefinition.ts'
import { loadDirective } from '../directiveTasks/loadDirective.ts'
import { loadShippedCatalogues, loadShippedRegisters } from './shippedRegisters.ts'

const registers = loadShippedRegisters()
const catalogues = loadShippedCatalogues()

describe('the shipped registers', () => {
  it.each(registers.map((it) => [it.code, it] as const))('%s has nothing wrong in either catalogue', (_, register) => {
    for (const { indicators } of catalogues) expect(checkDefinition(register, indicators, registers)).toEqual([])
    expect(register.label).toBe('dự thảo')
  })

  it('serve tasks of the directive under their item', () => {
    const tasks = new Map(loadDirective().tasks.map((task) => [task.code, task.item]))
    for (const register of registers) {
      for (const task of register.tasks) expect(tasks.has(task), `${register.code} ${task}`).toBe(true)
      expect(register.tasks.map((task) => tasks.get(task))).toContain(register.item)
    }
  })

  it('feed every indicator that the brief of a register asks for', () => {
    const fed = new Set([...registers.flatMap((it) => it.feeds.map((feed) => feed.indicator)), ...committeeIndicators])
    const asked = [
      'A01',
      'A05',
      'A10',
      'B01',
      'C01',
      'C05',
      'C06',
      'D06',
      'D14',
      'E02',
      'E11',
      'F01',
      'F06',
      'G03',
      'H03',
      'M01',
      'M04',
      'N02',
      'P01',
      'P03',
    ]
    expect(asked.filter((code) => !fed.has(code))).toEqual([])
    expect(fed.size).toBeGreaterThan(80)
  })

  it('list as many contents to disclose as the catalogue in force counts', () => {
    const field = registers.find((it) => it.code === 'cong-khai')?.fields.find((it) => it.code === 'noi_dung')
    const choices = field?.type === 'choice' ? field.choices : []
    for (const { validFrom, constants } of catalogues)
      expect(choices.filter((choice) => isChoiceInForce(choice, validFrom))).toHaveLength(
        constants['disclosureItems'] ?? -1,
      )
  })
})

describe('a definition that does not fit', () => {
  const [sample] = registers
  const base = registerDefinitionSchema.parse({ ...sample, code: 'thu-nghiem', feeds: [] })
  const indicators = catalogues.flatMap((it) => it.indicators)
  const count = { how: 'count' } as const

  it.each([
    ['an unknown indicator', { indicator: 'Z99', measure: count, time: 'inPeriod' }, 'Không có chỉ tiêu Z99'],
    ['a ratio', { indicator: 'H08', measure: count, time: 'inPeriod' }, 'không phải là số liệu gõ vào'],
    ['a committee indicator', { indicator: 'A05', measure: count, time: 'standing' }, 'sổ ban chỉ đạo'],
    ['one another register feeds', { indicator: 'E02', measure: count, time: 'inPeriod' }, 'Tiếp xúc, đối thoại'],
    [
      'a field that is not there',
      { indicator: 'F04', measure: { how: 'sum', field: 'la' }, time: 'standing' },
      'không có trong sổ',
    ],
    [
      'a field of the wrong type',
      { indicator: 'F04', measure: { how: 'sum', field: 'noi_dung' }, time: 'standing' },
      'không đúng kiểu',
    ],
    [
      'a choice that is not there',
      { indicator: 'F04', measure: count, time: 'standing', where: [{ field: 'hinh_thuc', is: ['la'] }] },
      'không có lựa chọn',
    ],
  ] as const)('names %s', (_, feed, sentence) => {
    const definition = registerDefinitionSchema.parse({ ...base, feeds: [feed] })
    expect(checkDefinition(definition, indicators, registers).join(' ')).toContain(sentence)
  })
})
