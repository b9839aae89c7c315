import { reportTypeCodes, submissionStates } from '#shared/domain/periods/period.ts'
import { submissionStateNames } from '#shared/text/stateNames.ts'
import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { textTable } from '../textTable.ts'

/** The board of a period. JSON: `{period, expected, counts, units: [{code, name, state}]}`. */
export const status: Command = {
  usage: 'status --db TỆP --period 2022-Q1 [--type quarterly|half-year|annual] [--unit MÃ]',
  summary: 'Tình hình gửi báo cáo: mỗi đơn vị ở đúng một trạng thái.',
  options: { period: { required: true }, type: { required: false }, unit: { required: false } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const period = input.mustHave('period')
    const reportType = mustBeOneOf('type', input.option('type') ?? typeOfPeriod(period), reportTypeCodes)
    const unit = input.option('unit')
    const board = await engine.call('periods.status', { period, reportType, ...(unit ? { unit } : {}) })
    const counts = submissionStates.filter((state) => (board.counts[state] ?? 0) > 0)
    return {
      json: board,
      lines: [
        `Kỳ ${board.period}: ${board.expected} đơn vị phải báo cáo.`,
        ...counts.map((state) => `  ${submissionStateNames[state]}: ${board.counts[state] ?? 0}`),
        '',
        ...textTable(
          ['Mã', 'Đơn vị', 'Trạng thái', 'Hạn gửi', 'Ngày nhận'],
          board.units.map((it) => [it.code, it.name, submissionStateNames[it.state], it.due ?? '', it.received ?? '']),
        ),
      ],
    }
  },
}

function typeOfPeriod(period: string): string {
  if (period.includes('H')) return 'half-year'
  return period.includes('Q') ? 'quarterly' : 'annual'
}
