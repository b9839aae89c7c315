import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import type { Command, CommandInput, CommandOutput } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { isWorkbook, readPasted } from '../readPasted.ts'
import { textTable } from '../textTable.ts'
import { UsageError } from '../usageError.ts'

const actions = ['list', 'add', 'import', 'propose', 'take', 'define', 'export'] as const

/**
 * Registers of events. JSON: list `{registers}` or `{total, events}`, add `{id, faults}`, import `{added, read, duplicates, faults}`,
 * propose `{unit, period, proposals, leftOut}`, take `{taken, overridden, changed}`, define and export the register.
 */
export const register: Command = {
  usage:
    'register --db TỆP list [--register SỔ] [--unit MÃ] [--text TỪ] | add --register SỔ --unit MÃ --on NGÀY TRƯỜNG=GIÁ_TRỊ… | import --register SỔ --unit MÃ --from TỆP.xlsx|TỆP.tsv | propose|take --unit MÃ --period 2022-Q1 | define --from TỆP.json | export --register SỔ --out TỆP.json|TỆP.xlsx',
  summary: 'Các sổ theo dõi: xem, ghi, nhập nhiều dòng, lấy số đề xuất vào báo cáo.',
  options: {
    register: { required: false },
    unit: { required: false },
    text: { required: false },
    on: { required: false },
    from: { required: false },
    out: { required: false },
    period: { required: false },
    'dry-run': { required: false, flag: true },
  },
  arguments: 'oneOrMore',
  database: 'existing',
  async run(engine, input) {
    switch (mustBeOneOf('register', input.arguments[0] ?? '', actions)) {
      case 'list':
        return input.option('register') === undefined && input.option('unit') === undefined && !input.option('text')
          ? await listRegisters(engine)
          : await listEvents(engine, input)
      case 'add':
        return await addEvent(engine, input)
      case 'import':
        return await importEvents(engine, input)
      case 'propose':
        return await propose(engine, input)
      case 'take':
        return await take(engine, input)
      case 'define': {
        const kept = await engine.call('registers.importDefinition', { path: input.mustHave('from') })
        return { json: kept, lines: [`Đã nhận sổ ${kept.code}, lần ${kept.revision}.`] }
      }
      case 'export':
        return await exportRegister(engine, input)
    }
  },
}

async function listRegisters(engine: EngineClient): Promise<CommandOutput> {
  const { registers } = await engine.call('registers.definitions', {})
  const rows = registers.map(({ definition: it, events }) => [
    it.code,
    `${it.name}${it.label === '' ? '' : ` (${it.label})`}`,
    [...new Set(it.feeds.map((feed) => feed.indicator))].join(' '),
    String(events),
  ])
  return { json: { registers }, lines: textTable(['Mã sổ', 'Tên sổ', 'Lấy số cho chỉ tiêu', 'Số dòng'], rows) }
}

async function listEvents(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const [code, unit] = [input.option('register'), input.option('unit')]
  const result = await engine.call('registers.list', {
    ...(code ? { register: code } : {}),
    ...(unit ? { unit, below: true } : {}),
    text: input.option('text') ?? '',
  })
  const rows = result.events.map((it) => [String(it.id), it.register, it.on, it.unit.code, it.loaiHinh, it.title])
  return {
    json: result,
    lines: [`${result.total} dòng.`, ...textTable(['Số', 'Sổ', 'Ngày', 'Đơn vị', 'LH', 'Nội dung'], rows)],
  }
}

async function addEvent(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const values = Object.fromEntries(input.arguments.slice(1).map(readPair))
  const result = await engine.call('registers.add', {
    register: input.mustHave('register'),
    unit: input.mustHave('unit'),
    on: input.mustHave('on'),
    values,
  })
  return {
    json: result,
    lines: result.id === null ? [] : [`Đã ghi dòng số ${result.id}.`],
    refusals: result.faults.map((it) => `${it.field}: ${it.sentence}`),
  }
}

function readPair(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at <= 0) throw new UsageError(`“${text}” phải viết dạng trường=giá trị.`)
  return [text.slice(0, at), text.slice(at + 1)]
}

async function importEvents(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const result = await engine.call('registers.import', {
    register: input.mustHave('register'),
    unit: input.mustHave('unit'),
    ...(await readPasted(engine, input.mustHave('from'))),
    dryRun: input.has('dry-run'),
  })
  const repeated = result.duplicates.length
  return {
    json: result,
    lines: [`Đã thêm ${result.added} dòng${repeated > 0 ? `, bỏ qua ${repeated} dòng đã có` : ''}.`],
    refusals: result.faults.map((it) => `Dòng ${it.row}, cột “${it.column}”: ${it.sentence}`),
  }
}

/** A definition as JSON, or its events as a workbook, by the name of the file. */
async function exportRegister(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const place = { register: input.mustHave('register'), path: input.mustHave('out') }
  if (!isWorkbook(place.path)) {
    const { path } = await engine.call('registers.exportDefinition', place)
    return { json: { path }, lines: [`Đã ghi ${path}.`] }
  }
  const unit = input.option('unit')
  const text = input.option('text') ?? ''
  const written = await engine.call('registers.writeList', { ...place, text, ...(unit ? { unit, below: true } : {}) })
  return { json: written, lines: [`Đã ghi ${written.events} dòng vào ${written.path}.`] }
}

async function propose(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const result = await engine.call('registers.propose', {
    unit: input.mustHave('unit'),
    period: input.mustHave('period'),
  })
  const names = { same: 'đã khớp', new: 'chưa ghi', differs: 'khác' } as const
  const rows = result.proposals
    .filter((it) => it.entries > 0)
    .map((it) => [
      it.indicator,
      it.loaiHinh,
      it.name,
      shown(it.proposed, it.scale),
      shown(it.current, it.scale),
      names[it.standing],
      String(it.entries),
    ])
  return { json: result, lines: textTable(['Mã', 'LH', 'Chỉ tiêu', 'Đề xuất', 'Đang ghi', '', 'Số dòng'], rows) }
}

function shown(figure: FigureValue | null, scale: number): string {
  if (figure === null) return ''
  if (figure.state === 'number') return formatScaled(figure.value, scale)
  return figure.state === 'none' ? 'không phát sinh' : 'không áp dụng'
}

async function take(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const place = { unit: input.mustHave('unit'), period: input.mustHave('period') }
  const result = await engine.call('registers.take', place)
  return { json: result, lines: [`Đã lấy ${result.taken} số đề xuất vào báo cáo; ${result.changed} ô thay đổi.`] }
}
