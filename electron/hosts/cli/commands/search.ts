import type { Command } from '../command.ts'

/** Finds units, tasks and narratives. JSON: `{units, tasks, narratives}`. */
export const search: Command = {
  usage: 'search --db TỆP "TỪ CẦN TÌM"',
  summary: 'Tìm đơn vị, nhiệm vụ, nội dung báo cáo; gõ có dấu hay không dấu đều được.',
  options: {},
  arguments: 1,
  database: 'existing',
  async run(engine, input) {
    const found = await engine.call('search.find', { text: input.arguments[0] ?? '' })
    return {
      json: found,
      lines: [
        ...found.units.map((it) => `Đơn vị    ${it.code}  ${it.name}`),
        ...found.tasks.map((it) => `Nhiệm vụ  ${it.task}  ${it.title}`),
        ...found.narratives.map((it) => `Báo cáo   ${it.unit} ${it.period} mục ${it.section}: ${it.excerpt}`),
        ...(found.units.length + found.tasks.length + found.narratives.length === 0 ? ['Không tìm thấy.'] : []),
      ],
    }
  },
}
