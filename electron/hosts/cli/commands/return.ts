import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import type { Command, CommandInput, CommandOutput } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { UsageError } from '../usageError.ts'

/**
 * Returns a unit's report with a reason: to an office with the program by a signed receipt (.qcdc), JSON
 * `{path, bytes, id, items, state}`; to one without it by its own workbook, marked (.xlsx), a letter (.docx), or both, JSON
 * `{files: [{path}], cells, answerBy}`.
 */
export const returnReport: Command = {
  usage:
    'return --db TỆP --unit MÃ --type quarterly|half-year|annual --period KỲ --reason "LÝ DO" [--out TỆP.qcdc|TỆP.xlsx] [--letter CÔNG-VĂN.docx] [--by NGÀY]',
  summary: 'Trả lại báo cáo kèm lý do: giấy báo đã ký, hoặc biểu Excel đánh dấu lỗi và công văn nêu hạn gửi lại.',
  options: {
    unit: { required: true },
    type: { required: true },
    period: { required: true },
    reason: { required: true },
    out: { required: false },
    letter: { required: false },
    by: { required: false },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const [out, letter, by] = [input.option('out'), input.option('letter'), input.option('by')]
    const reportType = mustBeOneOf('type', input.mustHave('type'), reportTypeCodes)
    if (out === undefined && letter === undefined) throw new UsageError('Cần --out hoặc --letter: nơi ghi tệp trả lại.')
    if (out !== undefined && !/\.xlsx$/i.test(out)) {
      if (letter !== undefined || by !== undefined)
        throw new UsageError('--letter và --by đi với biểu Excel: nơi có phần mềm nhận lý do qua giấy báo .qcdc.')
      return await returnByReceipt(engine, input, reportType)
    }
    const returned = await engine.call(
      'inbox.returnForm',
      {
        ...reportOf(input),
        ...(out === undefined ? {} : { out }),
        ...(letter === undefined ? {} : { letter }),
        ...(by === undefined ? {} : { answerBy: by }),
      },
      { onProgress: input.onProgress },
    )
    const dated = returned.answerBy === null ? '' : ` Hạn gửi lại: ${dateInVietnamese(returned.answerBy)}.`
    return {
      json: returned,
      lines: [`Đã trả lại báo cáo; đã ghi ${returned.files.map(({ path }) => path).join(', ')}.${dated}`],
    }
  },
}

const reportOf = (input: CommandInput) => ({
  unit: input.mustHave('unit'),
  period: input.mustHave('period'),
  reason: input.mustHave('reason'),
})

async function returnByReceipt(
  engine: EngineClient,
  input: CommandInput,
  reportType: (typeof reportTypeCodes)[number],
): Promise<CommandOutput> {
  const made = await engine.call('exchange.return', { ...reportOf(input), reportType, path: input.mustHave('out') })
  return { json: made, lines: [`Đã trả lại báo cáo; giấy báo kèm lý do: ${made.path}.`] }
}
