import type { Command } from '../command.ts'

/** Makes the database of an office. JSON: `{unit, preset, units}`. */
export const init: Command = {
  usage: 'init --db TỆP --unit MÃ --preset bac-giang-2021',
  summary: 'Tạo tệp dữ liệu mới cho một đơn vị, theo bộ đơn vị mẫu.',
  options: { unit: { required: true }, preset: { required: true } },
  arguments: 0,
  database: 'create',
  async run(engine, input) {
    const office = await engine.call('office.setUp', { unit: input.mustHave('unit'), preset: input.mustHave('preset') })
    return {
      json: { unit: office.unit, preset: office.preset, units: office.units },
      lines: [
        `Đã tạo ${input.mustHave('db')} cho ${office.unit.name}: ${office.units} đơn vị theo bộ ${office.preset}.`,
      ],
    }
  },
}
