import { dateInVietnamese } from '../../text/dateInVietnamese.ts'
import type { AssignmentFact, ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import { inSentence, someNames } from '../scopeWords.ts'

/**
 * A line for each order that sets a day: by whom it is done, in time or late, and who still owes it. A committee's own
 * report, which is short, leaves what was all done in time to the annex.
 */
export function datedTaskParagraphs({ code }: { code: string }, facts: ReportFacts): ReportParagraph[] {
  const due = facts.assignments.filter(({ isDated, state }) => isDated && state !== 'notStarted')
  const isShort = facts.outline.scope === 'unit'
  return [...Map.groupBy(due, ({ task }) => task)]
    .filter(([, given]) => !isShort || given.some(({ state }) => state !== 'doneInTime'))
    .map(([task, given]) => ({
      id: `${code}.nhiem-vu-${task}`,
      text: `- ${given[0]?.title ?? ''} (${given[0]?.deadlineAsWritten ?? ''}): ${standing(given)}.`,
      tasks: [task],
    }))
}

function standing(given: readonly AssignmentFact[]): string {
  const [only] = given
  if (only && given.length === 1) return `${inSentence(only.unit.name)} ${ofOne(only)}`
  const countOf = (...states: AssignmentFact['state'][]) => given.filter(({ state }) => states.includes(state)).length
  const [done, late, overdue] = [countOf('doneInTime', 'doneLate'), countOf('doneLate'), countOf('overdue')]
  const going = given.length - done - overdue
  const owing = given.filter(({ state }) => state === 'overdue').map(({ unit }) => inSentence(unit.name))
  const said = done === 0 ? [] : [`${done}/${given.length} đơn vị đã hoàn thành${late === 0 ? '' : ofThemLate(late)}`]
  return [
    ...said,
    ...(going === 0 ? [] : [`${going} đơn vị đang thực hiện`]),
    ...(overdue === 0 ? [] : [`quá hạn chưa hoàn thành: ${someNames(owing, 4)}`]),
  ].join('; ')
}

function ofThemLate(late: number): string {
  return `, trong đó ${late} đơn vị chậm so với thời hạn`
}

function ofOne({ state, proof }: AssignmentFact): string {
  const date = proof?.date ? ` ngày ${dateInVietnamese(proof.date)}` : ''
  const paper = proof === null ? '' : ` (văn bản số ${proof.number}${date})`
  if (state === 'doneInTime') return `đã hoàn thành${paper}`
  if (state === 'doneLate') return `đã hoàn thành nhưng chậm so với thời hạn${paper}`
  return state === 'overdue' ? 'chưa hoàn thành, đã quá hạn' : 'đang thực hiện'
}
