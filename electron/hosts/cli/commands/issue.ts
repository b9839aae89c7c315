import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { Command } from '../command.ts'
import { documentLines } from '../documentLines.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { wholeNumberOption } from '../wholeNumberOption.ts'

const capacities = ['head', 'deputy', 'acting'] as const

/** Issues a report under the next number. JSON: `{number, symbol, files, notices}`. */
export const issue: Command = {
  usage:
    'issue --db TỆP --unit MÃ --type LOẠI --period KỲ --on NGÀY --signer "HỌ TÊN" [--as head|deputy|acting] [--number SỐ] --out THƯ-MỤC',
  summary: 'Phát hành báo cáo: lấy số trong sổ, ghi tệp, khóa số liệu đã đưa vào.',
  options: {
    unit: { required: true },
    type: { required: true },
    period: { required: true },
    on: { required: true },
    signer: { required: true },
    as: { required: false },
    number: { required: false },
    out: { required: true },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const number = input.option('number')
    const issued = await engine.call(
      'reports.issue',
      {
        unit: input.mustHave('unit'),
        reportType: mustBeOneOf('type', input.mustHave('type'), reportTypeCodes),
        period: input.mustHave('period'),
        outDir: input.mustHave('out'),
        issuedOn: input.mustHave('on'),
        signer: {
          name: input.mustHave('signer'),
          capacity: mustBeOneOf('as', input.option('as') ?? 'head', capacities),
        },
        number: number === undefined ? null : wholeNumberOption('number', number, 1, 99_999),
      },
      { onProgress: input.onProgress },
    )
    return { json: issued, lines: [`Số ${issued.symbol}`, ...documentLines(issued)] }
  },
}
