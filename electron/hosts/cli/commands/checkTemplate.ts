import type { Command } from '../command.ts'

/** Says everything that is wrong with a template. JSON: `{file, ok, faults: [{tag, part, paragraph, message}]}`, in Excel sheet and cell. */
export const checkTemplate: Command = {
  usage: 'check-template TỆP.docx|TỆP.xlsx',
  summary: 'Kiểm tra một mẫu đã sửa trong Word hoặc Excel: chỉ ra thẻ sai, đoạn văn (ô) và tên đúng gần nhất.',
  options: {},
  arguments: 1,
  database: 'none',
  async run(engine, input) {
    const file = input.arguments[0] ?? ''
    const { ok, faults } = await engine.call('templates.check', { path: file })
    return {
      json: { file, ok, faults },
      lines: ok ? [`Mẫu ${file} dùng được.`] : [],
      refusals: faults.map((fault) => fault.message),
    }
  },
}
