import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { textTable } from '../textTable.ts'
import { UsageError } from '../usageError.ts'

const kinds = ['indicators', 'rules', 'outlines', 'schedule', 'followUp', 'rubric'] as const

/** Lists, exports or takes in the catalogues of the field. JSON: `{entries}`, `{path}` or `{entry}`. */
export const catalogues: Command = {
  usage: 'catalogues --db TỆP list | export --kind LOẠI --code MÃ --out TỆP.json | import --kind LOẠI --from TỆP.json',
  summary:
    'Danh mục chỉ tiêu, quy tắc, đề cương, lịch báo cáo, quy tắc đôn đốc, bộ tiêu chí chấm điểm: xem, xuất ra sửa, nhập bản đã sửa.',
  options: {
    kind: { required: false },
    code: { required: false },
    out: { required: false },
    from: { required: false },
  },
  arguments: 1,
  database: 'existing',
  async run(engine, input) {
    const kind = () => mustBeOneOf('kind', input.mustHave('kind'), kinds)
    switch (input.arguments[0]) {
      case 'list': {
        const { entries } = await engine.call('catalogues.list', {})
        const rows = entries.map((it) => [it.kind, it.code, String(it.revision), it.validFrom, it.origin])
        return { json: { entries }, lines: textTable(['Loại', 'Mã', 'Lần', 'Hiệu lực từ', 'Nguồn'], rows) }
      }
      case 'export': {
        const { path } = await engine.call('catalogues.export', {
          kind: kind(),
          code: input.mustHave('code'),
          path: input.mustHave('out'),
        })
        return { json: { path }, lines: [`Đã ghi ${path}.`] }
      }
      case 'import': {
        const { entry } = await engine.call('catalogues.import', { kind: kind(), path: input.mustHave('from') })
        return {
          json: { entry },
          lines: [`Đã nhận ${entry.kind} ${entry.code}, lần ${entry.revision}, hiệu lực từ ${entry.validFrom}.`],
        }
      }
      default:
        throw new UsageError('Sau catalogues là list, export hoặc import.')
    }
  },
}
