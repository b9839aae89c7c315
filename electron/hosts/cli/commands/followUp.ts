import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'

/** Writes the reminder list and the letters of a day. JSON: `{on, upcoming, late, files: [{path, bytes, kind, unit, level}]}`. */
export const followUp: Command = {
  usage: 'follow-up --db TỆP --period KỲ --on NGÀY --out THƯ-MỤC [--type quarterly|half-year|annual] [--unit MÃ]',
  summary: 'Đôn đốc: lập danh sách và công văn cho từng đơn vị chậm báo cáo, tính đến một ngày.',
  options: {
    period: { required: true },
    on: { required: true },
    out: { required: true },
    type: { required: false },
    unit: { required: false },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const period = input.mustHave('period')
    const unit = input.option('unit')
    const made = await engine.call(
      'followUp.make',
      {
        period,
        reportType: mustBeOneOf('type', input.option('type') ?? typeOfPeriod(period), reportTypeCodes),
        on: input.mustHave('on'),
        outDir: input.mustHave('out'),
        ...(unit ? { unit } : {}),
      },
      { onProgress: input.onProgress },
    )
    return {
      json: made,
      lines: [
        `${made.late} đơn vị chậm, ${made.upcoming} đơn vị sắp đến hạn vào ngày ${made.on}.`,
        ...made.files.map((file) => `Đã ghi ${file.path}`),
      ],
    }
  },
}

function typeOfPeriod(period: string): string {
  if (period.includes('H')) return 'half-year'
  return period.includes('Q') ? 'quarterly' : 'annual'
}
