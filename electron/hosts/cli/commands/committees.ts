import { readFileSync } from 'node:fs'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import type { Command, CommandInput, CommandOutput } from '../command.ts'
import { textTable } from '../textTable.ts'
import { UsageError } from '../usageError.ts'

const roleNames = { head: 'Trưởng ban', deputy: 'Phó trưởng ban', member: 'Ủy viên', secretary: 'Thư ký' } as const

/**
 * Committees on a date, or with --check what the composition rules find. JSON: `{on, committees}` or
 * `{on, rules, checked, findings: [{unit, rule, task, message, sentence}], withoutCommittee}`.
 */
export const committees: Command = {
  usage:
    'committees --db TỆP [--check] [--on 2023-03-15] [--unit MÃ] | committees --db TỆP --add TỆP.tsv --unit MÃ --on NGÀY',
  summary: 'Ban chỉ đạo vào một ngày; --check kiểm tra cơ cấu theo mục 2 Chỉ thị; --add nhập danh sách thành viên.',
  options: {
    check: { required: false, flag: true },
    on: { required: false },
    unit: { required: false },
    add: { required: false },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    if (input.option('add') !== undefined) return await addMembers(engine, input)
    const unit = input.option('unit')
    const wanted = { on: input.option('on') ?? today(), ...(unit ? { unit } : {}) }
    return input.has('check') ? await check(engine, wanted) : await list(engine, wanted)
  },
}

type Wanted = { on: string; unit?: string }

async function check(engine: EngineClient, wanted: Wanted): Promise<CommandOutput> {
  const result = await engine.call('committees.check', wanted)
  const missing = result.withoutCommittee
  return {
    json: result,
    lines: [
      `Đã kiểm tra ${result.checked} ban chỉ đạo vào ngày ${result.on}: ${result.findings.length} điểm chưa đúng.`,
      ...result.findings.flatMap((it) => [
        `${it.unit.code}  ${it.unit.name}: ${it.message}${it.isDraft ? ' (dự thảo)' : ''}`,
        `      Nhiệm vụ ${it.task}: “${it.sentence}”`,
      ]),
      ...(missing.length === 0 ? [] : [`${missing.length} đơn vị chưa ghi ban chỉ đạo.`]),
    ],
  }
}

async function list(engine: EngineClient, wanted: Wanted): Promise<CommandOutput> {
  const result = await engine.call('committees.asOf', wanted)
  const rows = result.committees.flatMap((committee) =>
    committee.members.map((member) => [
      committee.unit.code,
      committee.body === '' ? committee.unit.name : committee.body,
      roleNames[member.role],
      member.name,
      [member.partyPost, member.governmentPost].filter((post) => post !== '').join('; '),
      [member.fields, member.loaiHinh.join(', ')].filter((it) => it !== '').join('; '),
      member.from,
    ]),
  )
  return {
    json: result,
    lines: textTable(['Mã', 'Ban chỉ đạo của', 'Vai trò', 'Họ và tên', 'Chức vụ', 'Phụ trách', 'Từ'], rows),
  }
}

/** Adds members from a tab-separated file, making the unit's committee from that day where it has none. */
async function addMembers(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const [unit, on] = [input.mustHave('unit'), input.mustHave('on')]
  const { committees: standing } = await engine.call('committees.asOf', { on, unit })
  const text = readText(input.mustHave('add'))
  if (!standing.some((it) => it.body === ''))
    await engine.call('committees.save', { unit, loaiHinh: await loaiHinhOf(engine, unit, on), from: on })
  const result = await engine.call('committees.importMembers', { unit, on, text })
  const faults = result.faults.map((it) => `Dòng ${it.row}, cột “${it.column}”: ${it.sentence}`)
  return { json: result, lines: [`Đã thêm ${result.added} thành viên.`], refusals: faults }
}

async function loaiHinhOf(engine: EngineClient, unit: string, on: string): Promise<'X' | 'C' | 'D'> {
  const { units } = await engine.call('units.tree', { on })
  const kind = units.find((it) => it.code === unit)?.kind
  return kind === 'commune' ? 'X' : kind === 'enterprise' ? 'D' : 'C'
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`Không đọc được tệp ${path}. Hãy kiểm tra lại đường dẫn.`)
  }
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
