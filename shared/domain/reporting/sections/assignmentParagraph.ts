import { formatPercent, formatScaled } from '../../figures/formatFigure.ts'
import { percentOf } from '../../figures/percentOf.ts'
import { dateInVietnamese } from '../../text/dateInVietnamese.ts'
import type { AssignmentFact, ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import { inSentence, joinWords } from '../scopeWords.ts'

const saidStates: readonly { states: readonly AssignmentFact['state'][]; says: string }[] = [
  { states: ['doneInTime'], says: 'hoàn thành đúng hạn' },
  { states: ['doneLate'], says: 'hoàn thành chậm so với thời hạn' },
  { states: ['overdue'], says: 'quá hạn chưa hoàn thành' },
  { states: ['inProgress'], says: 'đang thực hiện trong hạn' },
  { states: ['notStarted'], says: 'chưa đến thời gian thực hiện' },
  { states: ['continuing', 'noDeadline'], says: 'thường xuyên, không ấn định ngày hoàn thành' },
]

/**
 * How the orders of the directive stand at the cut-off, which units are overdue, and how far it has come down to the party
 * cells ("Chỉ thị này phổ biến đến chi bộ"); nothing where no order was given.
 */
export function assignmentParagraph({ code }: { code: string }, facts: ReportFacts): ReportParagraph[] {
  const { assignments, directive, period } = facts
  if (assignments.length === 0) return []
  const said = saidStates.flatMap(({ states, says }) => {
    const count = assignments.filter(({ state }) => states.includes(state)).length
    return count === 0 ? [] : [`${formatScaled(count, 0)} nhiệm vụ ${says}`]
  })
  const text =
    `Về thực hiện Chỉ thị số ${directive.number}: tính đến ngày ${dateInVietnamese(period.cutOff)}, trong tổng số ` +
    `${formatScaled(assignments.length, 0)} lượt nhiệm vụ được giao có ${said.join('; ')}.${overdueUnits(assignments)}`
  const cells = disseminated(facts)
  const order = cells === '' ? undefined : assignments.find(({ title }) => title.includes('đến chi bộ'))
  return [{ id: `${code}.chi-thi`, text: text + cells, ...(order ? { tasks: [order.task] } : {}) }]
}

function disseminated({ dissemination: { reached, inAll, reporting } }: ReportFacts): string {
  if (inAll === 0) return ''
  const share = formatPercent(percentOf(reached, inAll, 1) ?? 0, 1)
  const of = reporting === 1 ? '' : `; số liệu của ${formatScaled(reporting, 0)} đơn vị`
  return ` Chỉ thị đã phổ biến đến ${formatScaled(reached, 0)}/${formatScaled(inAll, 0)} chi bộ (${share}${of}).`
}

function overdueUnits(assignments: readonly AssignmentFact[]): string {
  const counts = new Map<string, number>()
  for (const { state, unit } of assignments)
    if (state === 'overdue') counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1)
  if (counts.size === 0) return ''
  const most = 6
  const units = Array.from(counts, ([name, count]) => `${inSentence(name)} (${count})`)
  const shown = units.length > most + 1 ? [...units.slice(0, most), `${units.length - most} đơn vị khác`] : units
  return ` Đơn vị còn nhiệm vụ quá hạn: ${joinWords(shown)}.`
}
