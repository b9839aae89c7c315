import { assignmentStateNames } from '#shared/text/stateNames.ts'
import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'

/** The assignments of the directive on a date. JSON: `{on, assignments: [{task, item, sentence, unit, start, due, state}]}`. */
export const tasks: Command = {
  usage: 'tasks --db TỆP --on 2021-10-01 [--unit MÃ]',
  summary: 'Nhiệm vụ của chỉ thị và trạng thái từng phân công vào một ngày.',
  options: { on: { required: true }, unit: { required: false } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const unit = input.option('unit')
    const { on, assignments } = await engine.call('tasks.list', { on: input.mustHave('on'), ...(unit ? { unit } : {}) })
    return {
      json: { on, assignments },
      lines: textTable(
        ['Nhiệm vụ', 'Đơn vị', 'Tên đơn vị', 'Thời hạn theo chỉ thị', 'Hạn', 'Trạng thái'],
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
  },
}
