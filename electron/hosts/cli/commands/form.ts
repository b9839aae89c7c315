import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { Command } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'

/** Writes the Excel entry form of a unit, or of all units right below it. JSON: `{files: [{unit: {code, name}, path, bytes}]}`. */
export const form: Command = {
  usage:
    'form --db TỆP --unit MÃ --type quarterly|half-year|annual --period 2022-Q1 --out TỆP.xlsx [--filled] | … --children --out THƯ-MỤC',
  summary: 'Tạo biểu Excel để đơn vị điền số liệu và lời văn; --children tạo biểu cho mọi đơn vị trực thuộc.',
  options: {
    unit: { required: true },
    type: { required: true },
    period: { required: true },
    out: { required: true },
    children: { required: false, flag: true },
    filled: { required: false, flag: true },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const order = {
      unit: input.mustHave('unit'),
      reportType: mustBeOneOf('type', input.mustHave('type'), reportTypeCodes),
      period: input.mustHave('period'),
      out: input.mustHave('out'),
      children: input.has('children'),
      filled: input.has('filled'),
    }
    const { files } = await engine.call('inbox.writeForms', order, { onProgress: input.onProgress })
    return { json: { files }, lines: files.map(({ unit, path }) => `${unit.name}: ${path}`) }
  },
}
