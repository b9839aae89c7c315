import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'
import { UsageError } from '../usageError.ts'

const programs = { word: 'Word', excel: 'Excel' } as const
const uses = { report: 'báo cáo', letter: 'công văn', summary: 'biểu tổng hợp' } as const

/** Lists, exports, takes in or restores the office's templates. JSON: `{templates, tags}`, `{path, bytes}` or `{revision}`. */
export const templates: Command = {
  usage:
    'templates --db TỆP list | export --code MÃ --out TỆP | use --code MÃ --from TỆP | restore --code MÃ | create --outline MÃ --on NGÀY --out TỆP.docx',
  summary:
    'Mẫu báo cáo: xem, xuất ra sửa trong Word hoặc Excel, dùng bản đã sửa, trở lại mẫu gốc, tạo mẫu mới từ đề cương.',
  options: {
    code: { required: false },
    out: { required: false },
    from: { required: false },
    outline: { required: false },
    on: { required: false },
  },
  arguments: 1,
  database: 'existing',
  async run(engine, input) {
    switch (input.arguments[0]) {
      case 'list': {
        const listed = await engine.call('templates.list', {})
        const rows = listed.templates.map((it) => [
          it.code,
          it.title,
          programs[it.kind],
          it.origin === 'shipped' ? 'mẫu gốc' : 'mẫu của cơ quan',
        ])
        const tags = listed.tags.map((it) => [uses[it.use], it.tag, it.within ?? '', it.explanation])
        return {
          json: listed,
          lines: [
            ...textTable(['Mã', 'Tên', 'Sửa bằng', 'Nguồn'], rows),
            '',
            ...textTable(['Mẫu', 'Thẻ', 'Trong', 'Ý nghĩa'], tags),
          ],
        }
      }
      case 'export': {
        const made = await engine.call('templates.export', {
          code: input.mustHave('code'),
          path: input.mustHave('out'),
        })
        return { json: made, lines: [`Đã ghi ${made.path}.`] }
      }
      case 'use': {
        const used = await engine.call('templates.use', { code: input.mustHave('code'), path: input.mustHave('from') })
        return { json: used, lines: [`Đã dùng mẫu mới, lần ${used.revision}.`] }
      }
      case 'restore': {
        await engine.call('templates.restore', { code: input.mustHave('code') })
        return { json: {}, lines: ['Đã trở lại mẫu gốc; các mẫu của cơ quan vẫn được giữ.'] }
      }
      case 'create': {
        const outline = { outline: input.mustHave('outline'), on: input.mustHave('on') }
        const made = await engine.call('templates.create', { ...outline, path: input.mustHave('out') })
        return { json: made, lines: [`Đã tạo mẫu ${made.path} từ đề cương ${outline.outline}.`] }
      }
      default:
        throw new UsageError('Sau templates là list, export, use, restore hoặc create.')
    }
  },
}
