import type { Command } from '../command.ts'

/** Checks a unit's report by the consistency rules. JSON: the shape of `submissions.check`. */
export const check: Command = {
  usage: 'check --db TỆP --unit MÃ --period 2022-Q1',
  summary: 'Kiểm tra báo cáo của một đơn vị theo các quy tắc số liệu.',
  options: { unit: { required: true }, period: { required: true } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const result = await engine.call('submissions.check', {
      unit: input.mustHave('unit'),
      period: input.mustHave('period'),
    })
    return {
      json: result,
      lines: [
        `${result.errors} lỗi, ${result.warnings} cảnh báo.`,
        ...result.findings.map(
          (it) => `${it.severity === 'error' ? 'Lỗi' : 'Cảnh báo'} (quy tắc ${it.rule}): ${it.message}`,
        ),
      ],
    }
  },
}
