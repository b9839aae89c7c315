import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { documentLines } from '../documentLines.ts'

/** Writes a report as drafts. JSON: `{files: [{path, bytes, kind}], notices}`. */
export const report: Command = {
  usage: 'report --db TỆP --unit MÃ --type quarterly|half-year|annual --period KỲ --out THƯ-MỤC',
  summary: 'Lập báo cáo (Word, phụ lục và biểu tổng hợp Excel) ở dạng dự thảo, để trống số và ngày.',
  options: { unit: { required: true }, type: { required: true }, period: { required: true }, out: { required: true } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const made = await engine.call(
      'reports.make',
      {
        unit: input.mustHave('unit'),
        reportType: mustBeOneOf('type', input.mustHave('type'), reportTypeCodes),
        period: input.mustHave('period'),
        outDir: input.mustHave('out'),
      },
      { onProgress: input.onProgress },
    )
    return { json: made, lines: documentLines(made) }
  },
}
