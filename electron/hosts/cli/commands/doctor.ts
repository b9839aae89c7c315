import type { Command } from '../command.ts'
import { answerLines } from './answerLines.ts'

/**
 * Names every fault of a returned form at its cell and saves the workbook back with them marked. JSON: `{file, marked}`,
 * `marked` `{path, cells}` or null when there is nothing to mark. Exit code 1 when the file is no form that can be read.
 */
export const doctor: Command = {
  usage: 'doctor --db TỆP BIỂU.xlsx --out BIỂU-ĐÁNH-DẤU.xlsx',
  summary: 'Khám một biểu nhận về: nêu từng lỗi tại ô, ghi lại chính biểu đó với các ô lỗi được tô màu và giải thích.',
  options: { out: { required: false } },
  arguments: 1,
  database: 'existing',
  async run(engine, input) {
    const { file, marked } = await engine.call(
      'inbox.diagnose',
      { path: input.arguments[0] ?? '', out: input.option('out') ?? null },
      { onProgress: input.onProgress },
    )
    const saved =
      marked === null ? 'Không có ô nào phải đánh dấu.' : `Đã đánh dấu ${marked.cells} ô trong ${marked.path}.`
    return {
      json: { file, marked },
      lines: [...answerLines(file), saved],
      refusals: file.kind === 'form' ? [] : [`${file.fileName}: ${file.reason}`],
    }
  },
}
