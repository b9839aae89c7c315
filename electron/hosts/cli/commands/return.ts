import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'

/** Returns a unit's report with a reason and writes the receipt that carries it. JSON: `{path, bytes, id, items, state}`. */
export const returnReport: Command = {
  usage: 'return --db TỆP --unit MÃ --type quarterly|half-year|annual --period KỲ --reason "LÝ DO" --out TỆP.qcdc',
  summary: 'Trả lại báo cáo của một đơn vị, kèm lý do, bằng giấy báo đã ký.',
  options: {
    unit: { required: true },
    type: { required: true },
    period: { required: true },
    reason: { required: true },
    out: { required: true },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const made = await engine.call('exchange.return', {
      unit: input.mustHave('unit'),
      reportType: mustBeOneOf('type', input.mustHave('type'), reportTypeCodes),
      period: input.mustHave('period'),
      reason: input.mustHave('reason'),
      path: input.mustHave('out'),
    })
    return { json: made, lines: [`Đã trả lại báo cáo; giấy báo kèm lý do: ${made.path}.`] }
  },
}
