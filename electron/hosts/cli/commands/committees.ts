import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import { committeeRoleNames } from '#shared/text/committeeNames.ts'
import type { Command, CommandInput, CommandOutput } from '../command.ts'
import { readPasted } from '../readPasted.ts'
import { textTable } from '../textTable.ts'

/**
 * Committees on a date, or with --check what the composition rules find. JSON: `{on, committees}` or
 * `{on, rules, checked, findings: [{unit, rule, task, message, sentence}], withoutCommittee, units}`; --out `{path, committees}`.
 */
export const committees: Command = {
  usage:
    'committees --db TỆP [--check] [--on 2023-03-15] [--unit MÃ] [--out TỆP.xlsx] | committees --db TỆP --add TỆP.xlsx|TỆP.tsv --unit MÃ --on NGÀY',
  summary:
    'Ban chỉ đạo vào một ngày; --check kiểm tra cơ cấu theo mục 2 Chỉ thị; --out ghi ra Excel; --add nhập danh sách thành viên.',
  options: {
    check: { required: false, flag: true },
    on: { required: false },
    unit: { required: false },
    add: { required: false },
    out: { required: false },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    if (input.option('add') !== undefined) return await addMembers(engine, input)
    const unit = input.option('unit')
    const wanted = { on: input.option('on') ?? today(), ...(unit ? { unit } : {}) }
    if (input.option('out') !== undefined) return await write(engine, { ...wanted, path: input.mustHave('out') })
    return input.has('check') ? await check(engine, wanted) : await list(engine, wanted)
  },
}

async function write(engine: EngineClient, wanted: Wanted & { path: string }): Promise<CommandOutput> {
  const written = await engine.call('committees.writeList', wanted)
  return { json: written, lines: [`Đã ghi ${written.committees} ban chỉ đạo vào ${written.path}.`] }
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
      committeeRoleNames[member.role],
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
  const pasted = await readPasted(engine, input.mustHave('add'))
  if (!standing.some((it) => it.body === ''))
    await engine.call('committees.save', { unit, loaiHinh: await loaiHinhOf(engine, unit, on), from: on })
  const result = await engine.call('committees.importMembers', { unit, on, ...pasted })
  const faults = result.faults.map((it) => `Dòng ${it.row}, cột “${it.column}”: ${it.sentence}`)
  return { json: result, lines: [`Đã thêm ${result.added} thành viên.`], refusals: faults }
}

async function loaiHinhOf(engine: EngineClient, unit: string, on: string): Promise<'X' | 'C' | 'D'> {
  const { units } = await engine.call('units.tree', { on })
  const kind = units.find((it) => it.code === unit)?.kind
  return kind === 'commune' ? 'X' : kind === 'enterprise' ? 'D' : 'C'
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
