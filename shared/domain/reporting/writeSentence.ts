import type { ConsolidatedIndicator } from '../consolidation/consolidation.ts'
import { formatPercent } from '../figures/formatFigure.ts'
import { percentOf } from '../figures/percentOf.ts'
import type { LoaiHinh } from '../orgTree/orgUnit.ts'
import { compareWithBase } from './compareWithBase.ts'
import { formatAmount, formatBare } from './formatAmount.ts'
import { nameChildren } from './nameChildren.ts'
import { fillSlots, type SentencePlace } from './phraseSlots.ts'
import type { Clause, Phrase } from './phrases/phrase.ts'
import { capitalised, joinWords } from './scopeWords.ts'
import { otherCoverageOf } from './writeCoverage.ts'

/** The consolidated indicators by their code. */
export type Figures = ReadonlyMap<string, ConsolidatedIndicator>

/** A written sentence without full stop, and the coverage to state with it; `topic` alone where nothing is known. */
export type WrittenSentence = { text: string; coverage: string } | { topic: string }

const loaiHinhWords: Record<LoaiHinh, string> = {
  X: 'xã, phường, thị trấn',
  C: 'cơ quan, đơn vị',
  D: 'doanh nghiệp',
}

/** Says the figures of a phrase; null where the catalogue in force has no such indicator, or it is not said here. */
export function writeSentence(phrase: Phrase, figures: Figures, place: SentencePlace): WrittenSentence | null {
  const lead = figures.get(phrase.of)
  if (!lead || (phrase.onlyWithNames && !place.namesChildren) || (phrase.isStanding && place.omitsStanding)) return null
  if (lead.total === null) return { topic: phrase.topic }
  const text = lead.total === 0 ? sayNone(phrase, lead, place) : sayFigure(phrase, lead, lead.total, figures, place)
  return { text: capitalised(text), coverage: otherCoverageOf(lead, place.coverage) }
}

function sayNone(phrase: Phrase, lead: ConsolidatedIndicator, place: SentencePlace): string {
  const before = lead.samePeriodLastYear ?? 0
  const base = phrase.compare && before > 0 ? ` (${place.period.base} có ${formatAmount(lead.indicator, before)})` : ''
  return fillSlots(phrase.none, place, '') + base
}

function sayFigure(
  phrase: Phrase,
  lead: ConsolidatedIndicator,
  total: number,
  figures: Figures,
  place: SentencePlace,
): string {
  const { indicator } = lead
  const says = fillSlots(phrase.says, place, formatBare(indicator, total))
  const comparison = phrase.compare
    ? compareWithBase({ ...indicator, now: total, before: lead.samePeriodLastYear, base: place.period.base })
    : ''
  return [
    says,
    phrase.byLoaiHinh ? sayLoaiHinh(lead) : '',
    comparison,
    sayParts(phrase, figures, place),
    place.namesChildren ? nameChildren(lead, phrase.names) : '',
    sayYearToDate(phrase, lead, place),
    ...(phrase.then ?? []).flatMap((clause) => sayClause(clause, figures, place)).map((said) => `; ${said}`),
  ].join('')
}

function sayLoaiHinh({ indicator, byLoaiHinh }: ConsolidatedIndicator): string {
  const known = byLoaiHinh.flatMap(({ loaiHinh, total }) =>
    loaiHinh === '-' || total === null || total === 0
      ? []
      : [`${loaiHinhWords[loaiHinh]}: ${formatBare(indicator, total)}`],
  )
  return known.length < 2 ? '' : ` (${known.join('; ')})`
}

function sayParts({ parts, partsAfter }: Phrase, figures: Figures, place: SentencePlace): string {
  const said = (parts ?? []).flatMap((clause) => sayClause(clause, figures, place))
  return said.length === 0 ? '' : `${partsAfter ?? ', trong đó có '}${joinWords(said)}`
}

function sayYearToDate(
  phrase: Phrase,
  { indicator, yearToDate, total }: ConsolidatedIndicator,
  place: SentencePlace,
): string {
  if (!phrase.yearToDate || !place.period.hasEarlierInYear || yearToDate === null || yearToDate === total) return ''
  return `; lũy kế từ đầu năm ${formatAmount(indicator, yearToDate)}`
}

function sayClause(clause: Clause, figures: Figures, place: SentencePlace): string[] {
  const figure = figures.get(clause.of)
  const total = figure?.total ?? null
  if (clause.isStanding && place.omitsStanding) return []
  if (!figure || total === null || (total === 0 && clause.none === undefined)) return []
  const text = total === 0 ? (clause.none ?? '') : clause.text
  return [fillSlots(text, place, formatBare(figure.indicator, total)) + sayShare(clause, total, figures, place)]
}

function sayShare({ share }: Clause, part: number, figures: Figures, place: SentencePlace): string {
  const whole = share ? (figures.get(share.of)?.total ?? 0) : 0
  const percent = part > whole ? null : percentOf(part, whole, 1)
  return !share || percent === null ? '' : fillSlots(share.text, place, '', formatPercent(percent, 1))
}
