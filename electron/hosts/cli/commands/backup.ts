import type { Command } from '../command.ts'

/** Writes a checked copy of the database. JSON: `{path, bytes}`. */
export const backup: Command = {
  usage: 'backup --db TỆP --out TỆP-SAO-LƯU',
  summary: 'Sao lưu tệp dữ liệu thành một tệp mới và kiểm tra bản sao.',
  options: { out: { required: true } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const copy = await engine.call('database.backUp', { path: input.mustHave('out') })
    return {
      json: copy,
      lines: [`Đã sao lưu vào ${copy.path} (${Math.ceil(copy.bytes / 1024)} KB), bản sao đã được kiểm tra.`],
    }
  },
}
