import type { Command } from '../command.ts'

/** Writes the enrolment file of a unit below. JSON: `{path, bytes, id, checkCode}`. */
export const enrol: Command = {
  usage: 'enrol --db TỆP --unit MÃ --out TỆP.qcdc',
  summary: 'Lập tệp đăng ký cho một đơn vị cấp dưới: mang khóa của cơ quan, gửi cùng biểu mẫu.',
  options: { unit: { required: true }, out: { required: true } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const made = await engine.call('exchange.enrol', { unit: input.mustHave('unit'), path: input.mustHave('out') })
    return {
      json: made,
      lines: [`Đã ghi tệp đăng ký ${made.path}.`, `Khi cấp dưới gọi điện, hãy đọc mã kiểm tra: ${made.checkCode}.`],
    }
  },
}
