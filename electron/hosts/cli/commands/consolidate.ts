import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'

/** Totals of a unit for a period. JSON: the shape of `consolidation.get`, documented in docs/command-line.md. */
export const consolidate: Command = {
  usage: 'consolidate --db TỆP --period 2022-Q1 [--unit MÃ]',
  summary: 'Tổng hợp số liệu của một đơn vị và các đơn vị bên dưới.',
  options: { period: { required: true }, unit: { required: false } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const unit = input.option('unit')
    const result = await engine.call('consolidation.get', {
      period: input.mustHave('period'),
      ...(unit ? { unit } : {}),
    })
    const shown = (value: number | null) =>
      value === null ? '' : new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value)
    return {
      json: result,
      lines: [
        `${result.unitName}, kỳ ${result.period}: số liệu của ${result.coverage.included}/${result.coverage.expected} đơn vị.`,
        ...result.notices,
        '',
        ...textTable(
          ['Mã', 'Chỉ tiêu', 'ĐVT', 'Tổng', 'Lũy kế', 'Kỳ trước', 'Cùng kỳ', 'Đơn vị'],
          result.indicators.map((it) => [
            it.code,
            it.name,
            it.unitOfMeasure,
            shown(it.total),
            shown(it.yearToDate),
            shown(it.previous),
            shown(it.samePeriodLastYear),
            `${it.coverage.included}/${it.coverage.expected}`,
          ]),
        ),
      ],
    }
  },
}
