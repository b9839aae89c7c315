import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'

/**
 * Sends a unit's report as a .qcdc file. JSON: `{path, bytes, id, revision, digest, reports, isSealed, isNew, checkCode}`.
 */
export const packageReport: Command = {
  usage:
    'package --db TỆP --unit MÃ --type quarterly|half-year|annual --period KỲ --out TỆP.qcdc [--estimate] [--sealed | --open]',
  summary: 'Gửi báo cáo của một đơn vị (kèm các đơn vị bên dưới) thành tệp .qcdc đã ký, cho cấp trên.',
  options: {
    unit: { required: true },
    type: { required: true },
    period: { required: true },
    out: { required: true },
    estimate: { required: false, flag: true },
    sealed: { required: false, flag: true },
    open: { required: false, flag: true },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const made = await engine.call('exchange.makePackage', {
      unit: input.mustHave('unit'),
      reportType: mustBeOneOf('type', input.mustHave('type'), reportTypeCodes),
      period: input.mustHave('period'),
      path: input.mustHave('out'),
      ...(input.has('estimate') ? { isEstimate: true } : {}),
      ...(input.has('sealed') || input.has('open') ? { sealed: input.has('sealed') } : {}),
    })
    return {
      json: made,
      lines: [
        `${made.isNew ? 'Đã lập' : 'Không có gì thay đổi, ghi lại'} lần gửi số ${made.revision}: ${made.reports} báo cáo, ${made.path}.`,
        made.isSealed ? 'Tệp được niêm phong cho cấp trên.' : 'Tệp không niêm phong: ai có tệp cũng đọc được.',
        `Mã kiểm tra khóa của cơ quan, để đọc qua điện thoại: ${made.checkCode}.`,
      ],
    }
  },
}
