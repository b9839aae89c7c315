import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'

/** Answers the packages of a unit's report with a signed receipt. JSON: `{path, bytes, id, items, state}`. */
export const receipt: Command = {
  usage: 'receipt --db TỆP --unit MÃ --type quarterly|half-year|annual --period KỲ --out TỆP.qcdc',
  summary: 'Lập giấy báo nhận đã ký cho các lần gửi báo cáo của một đơn vị.',
  options: { unit: { required: true }, type: { required: true }, period: { required: true }, out: { required: true } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const made = await engine.call('exchange.makeReceipt', {
      unit: input.mustHave('unit'),
      reportType: mustBeOneOf('type', input.mustHave('type'), reportTypeCodes),
      period: input.mustHave('period'),
      path: input.mustHave('out'),
    })
    return { json: made, lines: [`Đã ghi giấy báo nhận ${made.items} lần gửi: ${made.path}.`] }
  },
}
