import type { BoardUnit, ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import { inSentence, someNames } from '../scopeWords.ts'

const owing: readonly BoardUnit['state'][] = ['onTime', 'late', 'missing', 'sentEmpty']
const mostNames = 8

/** How the units below kept their reporting duty, late and missing ones named; nothing where none owed a report. */
export function boardParagraph({ code }: { code: string }, { board, unit }: ReportFacts): ReportParagraph[] {
  const expected = board.filter(({ state }) => owing.includes(state))
  const direct = expected.filter(({ parent }) => parent === unit.code)
  if (direct.length === 0) return []
  const sentences = [
    `Về chế độ thông tin, báo cáo: có ${count(direct, 'onTime')}/${direct.length} đơn vị gửi báo cáo đúng hạn`,
    naming(direct, 'late', 'gửi chậm'),
    naming(direct, 'missing', 'chưa gửi'),
    naming(direct, 'sentEmpty', 'gửi báo cáo chưa có nội dung'),
  ].filter((text) => text !== '')
  return [{ id: `${code}.che-do-bao-cao`, text: `${sentences.join('; ')}.${further(expected, unit.code)}` }]
}

function count(units: readonly BoardUnit[], state: BoardUnit['state']): number {
  return units.filter((one) => one.state === state).length
}

function naming(units: readonly BoardUnit[], state: BoardUnit['state'], says: string): string {
  const names = units.filter((one) => one.state === state).map(({ unit }) => inSentence(unit.name))
  return names.length === 0 ? '' : `${names.length} đơn vị ${says} (${someNames(names, mostNames)})`
}

function further(expected: readonly BoardUnit[], code: string): string {
  const below = expected.filter(({ parent }) => parent !== code)
  if (below.length === 0) return ''
  const sent = count(below, 'onTime') + count(below, 'late')
  return ` Ở cấp dưới, ${sent}/${below.length} đơn vị đã gửi báo cáo có nội dung.`
}
