import type { Command } from '../command.ts'

/** Opens a party term, in which documents are numbered from 01. JSON: `{from}`. */
export const term: Command = {
  usage: 'term --db TỆP --unit MÃ --name "Nhiệm kỳ 2020-2025" --from NGÀY',
  summary: 'Mở một nhiệm kỳ; số văn bản của cơ quan ban hành được đánh lại từ 01.',
  options: { unit: { required: true }, name: { required: true }, from: { required: true } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const opened = await engine.call('reports.openTerm', {
      unit: input.mustHave('unit'),
      name: input.mustHave('name'),
      from: input.mustHave('from'),
    })
    return { json: opened, lines: [`Đã mở ${input.mustHave('name')} từ ngày ${opened.from}.`] }
  },
}
