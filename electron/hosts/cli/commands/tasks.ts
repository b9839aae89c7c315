import { assignmentStates } from '#shared/domain/directiveTasks/assignmentState.ts'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import type { Command, CommandInput, CommandOutput } from '../command.ts'
import { mustBeOneOf } from '../mustBeOneOf.ts'
import { textTable } from '../textTable.ts'
import { UsageError } from '../usageError.ts'

const recordKinds = ['started', 'note', 'finished'] as const

/**
 * Assignments on a date, the list as files (--out), one recorded step (--record), or one file of evidence (--attach). JSON: `{on,
 * assignments: [{document, task, item, sentence, unit, start, due, state, proof, evidence}]}`, `{files, assignments}`,
 * `{state, file}`, or `{id, name, digest, size}`.
 */
export const tasks: Command = {
  usage:
    'tasks --db TỆP --on 2021-10-01 [--unit MÃ [--below]] [--state TRẠNG_THÁI] [--item 1…8] [--document MÃ] [--out THƯ_MỤC] | tasks --db TỆP --on NGÀY --record NHIỆM_VỤ --unit MÃ --kind started|note|finished [--number SỐ --date NGÀY] [--note LỜI] [--file TỆP] | tasks --db TỆP --on NGÀY --attach NHIỆM_VỤ --unit MÃ --file TỆP',
  summary: 'Nhiệm vụ và trạng thái từng phân công vào một ngày; ghi tiến độ; xuất danh mục Word, Excel.',
  options: {
    on: { required: true },
    unit: { required: false },
    below: { required: false, flag: true },
    state: { required: false },
    item: { required: false },
    document: { required: false },
    out: { required: false },
    record: { required: false },
    attach: { required: false },
    kind: { required: false },
    number: { required: false },
    date: { required: false },
    note: { required: false },
    file: { required: false },
  },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    if (input.option('record') !== undefined) return await record(engine, input)
    if (input.option('attach') !== undefined) return await attach(engine, input)
    return input.option('out') === undefined ? await list(engine, input) : await writeList(engine, input)
  },
}

async function list(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const { on, assignments } = await engine.call('tasks.list', filterOf(input))
  return {
    json: { on, assignments },
    lines: textTable(
      ['Nhiệm vụ', 'Đơn vị', 'Tên đơn vị', 'Thời hạn theo văn bản', 'Hạn', 'Trạng thái'],
      assignments.map((it) => [
        it.task,
        it.unit,
        it.unitName,
        it.deadlineAsWritten,
        it.due ?? '',
        assignmentStateNames[it.state],
      ]),
    ),
  }
}

async function writeList(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const result = await engine.call('tasks.writeList', { ...filterOf(input), outDir: input.mustHave('out') })
  return { json: result, lines: result.files.map(({ path }) => `Đã ghi ${path}.`) }
}

async function record(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const place = { task: input.mustHave('record'), unit: input.mustHave('unit') }
  const result = await engine.call('tasks.recordProgress', {
    ...place,
    on: input.mustHave('on'),
    kind: mustBeOneOf('kind', input.mustHave('kind'), recordKinds),
    note: input.option('note') ?? '',
    documentNumber: input.option('number') ?? null,
    documentDate: input.option('date') ?? null,
  })
  const path = input.option('file')
  const file = path === undefined ? null : await engine.call('tasks.attach', { ...place, path })
  return {
    json: { ...result, file },
    lines: [
      `${place.task}, ${place.unit}: ${assignmentStateNames[result.state]}.`,
      ...(file ? [`Đã lưu minh chứng ${file.name} (${file.digest.slice(0, 12)}).`] : []),
    ],
  }
}

async function attach(engine: EngineClient, input: CommandInput): Promise<CommandOutput> {
  const place = { task: input.mustHave('attach'), unit: input.mustHave('unit') }
  const file = await engine.call('tasks.attach', { ...place, path: input.mustHave('file') })
  return { json: file, lines: [`Đã lưu minh chứng ${file.name} (${file.digest.slice(0, 12)}).`] }
}

function filterOf(input: CommandInput) {
  const [unit, state, item, document] = ['unit', 'state', 'item', 'document'].map((name) => input.option(name))
  return {
    on: input.mustHave('on'),
    ...(unit === undefined ? {} : { unit, below: input.has('below') }),
    ...(state === undefined ? {} : { state: mustBeOneOf('state', state, assignmentStates) }),
    ...(item === undefined ? {} : { item: itemOf(item) }),
    ...(document === undefined ? {} : { document }),
  }
}

function itemOf(text: string): number {
  const item = Number(text)
  if (!Number.isInteger(item) || item < 1 || item > 8) throw new UsageError('--item là số mục của chỉ thị, từ 1 đến 8.')
  return item
}
