import type { ConsolidatedIndicator } from '../../consolidation/consolidation.ts'
import { formatPercent } from '../../figures/formatFigure.ts'
import { percentOf } from '../../figures/percentOf.ts'
import { formatAmount } from '../formatAmount.ts'
import { periodWords } from '../periodWords.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import type { Figures } from '../writeSentence.ts'

type Section = { code: string; indicators: readonly string[] }
type Compared = ConsolidatedIndicator & { total: number; samePeriodLastYear: number }

/** How the chief indicators of a section stand to the same period last year: which rose, fell, or stayed; nothing where none can be compared. */
export function comparisonParagraph(
  { code, indicators }: Section,
  facts: ReportFacts,
  figures: Figures,
): ReportParagraph[] {
  const { base } = periodWords(facts.period)
  const compared = indicators.flatMap((one) => compare(figures.get(one)))
  if (compared.length === 0) return [{ id: `${code}.so-sanh`, text: `Chưa có số liệu của ${base} để so sánh.` }]
  const said = [
    say(
      'chỉ tiêu tăng',
      compared.filter(({ total, samePeriodLastYear: before }) => total > before),
    ),
    say(
      'chỉ tiêu giảm',
      compared.filter(({ total, samePeriodLastYear: before }) => total < before),
    ),
    say(
      'chỉ tiêu không thay đổi',
      compared.filter(({ total, samePeriodLastYear: before }) => total === before),
    ),
  ].filter((text) => text !== '')
  const text = `So với ${base}, trong ${compared.length} chỉ tiêu chủ yếu có ${said.join('; ')}.`
  return [{ id: `${code}.so-sanh`, text }]
}

function compare(figure: ConsolidatedIndicator | undefined): Compared[] {
  if (!figure || figure.total === null || figure.samePeriodLastYear === null) return []
  return [{ ...figure, total: figure.total, samePeriodLastYear: figure.samePeriodLastYear }]
}

function say(what: string, figures: readonly Compared[]): string {
  if (figures.length === 0) return ''
  const each = figures.map((figure) => `${inText(figure)}${changeOf(figure)}`)
  return `${figures.length} ${what}: ${each.join(', ')}`
}

/** "đơn tiếp nhận trong kỳ": the name with a small first letter, without what it says in brackets. */
function inText({ indicator: { name } }: Compared): string {
  const short = name.replace(/\s*\([^)]*\)/g, '')
  return short.slice(0, 1).toLocaleLowerCase('vi') + short.slice(1)
}

/** " (+12,3%)", or the difference itself where the base is under 10, because such a percentage says nothing. */
function changeOf({ indicator, total, samePeriodLastYear: before }: Compared): string {
  const difference = Math.abs(total - before)
  if (difference === 0) return ''
  const change = before < 10 * 10 ** indicator.scale ? null : percentOf(difference, before, 1)
  const size = change === null ? formatAmount(indicator, difference) : formatPercent(change, 1)
  return ` (${total > before ? '+' : '–'}${size})`
}
