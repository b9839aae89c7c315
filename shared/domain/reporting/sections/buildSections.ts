import type { Outline } from '../../submissions/outline.ts'
import { periodWords } from '../periodWords.ts'
import type { SentencePlace } from '../phraseSlots.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph, ReportSection } from '../reportModel.ts'
import { scopeWords } from '../scopeWords.ts'
import type { Figures } from '../writeSentence.ts'
import { limitParagraph, strengthParagraph } from './assessmentParagraphs.ts'
import { assignmentParagraph } from './assignmentParagraph.ts'
import { boardParagraph } from './boardParagraph.ts'
import { comparisonParagraph } from './comparisonParagraph.ts'
import { datedTaskParagraphs } from './datedTaskParagraphs.ts'
import { figureParagraphs } from './figureParagraphs.ts'
import { childHighlights, ownNarrative } from './narrativeParagraphs.ts'
import { planParagraph } from './planParagraph.ts'
import { scoreParagraph } from './scoreParagraph.ts'
import { taskParagraphs } from './taskParagraphs.ts'

type OutlineSection = Outline['sections'][number]
type Writer = (section: OutlineSection, facts: ReportFacts, figures: Figures) => ReportParagraph[]

/** What is written into a section beside the figures it lists and what people wrote, by its code. */
const writersByCode: Readonly<Record<string, readonly Writer[]>> = {
  'I.1': [assignmentParagraph, datedTaskParagraphs],
  'I.4': [boardParagraph],
  'II.9': [comparisonParagraph],
  'II.10': [planParagraph],
}

/** The same by the text it answers: in a unit's own report only where the unit has not assessed itself. */
const writersByText: Readonly<Record<string, readonly Writer[]>> = {
  T01: [strengthParagraph],
  T03: [limitParagraph],
  Q03: [scoreParagraph],
}

/** The texts of children that a consolidated report quotes. */
const quoted = new Set(['T01', 'T02', 'T03', 'T04', 'T07'])

/** What a section says when nobody wrote anything and no figure speaks for it. */
const emptySections: Readonly<Record<string, string>> = {
  T01: 'Chưa có nội dung đánh giá ưu điểm trong kỳ.',
  T02: 'Chưa có cách làm hay, mô hình tiêu biểu mới được báo cáo.',
  T03: 'Không có hạn chế nổi lên qua số liệu và báo cáo của các đơn vị.',
  T04: 'Chưa có nội dung đánh giá nguyên nhân trong kỳ.',
  T07: 'Không có kiến nghị, đề xuất.',
  Q03: 'Chưa có kết quả tự chấm điểm, xếp loại.',
}

/** The sections of the outline with what is said in each: figures first, then what people wrote. */
export function buildSections(facts: ReportFacts): ReportSection[] {
  const figures: Figures = new Map(facts.consolidation.indicators.map((one) => [one.indicator.code, one]))
  const { reportType, outline } = facts
  const place: SentencePlace = {
    scope: scopeWords(facts.unit),
    period: periodWords(facts.period),
    omitsStanding: reportType === 'quarterly' || (reportType === 'half-year' && outline.scope === 'unit'),
    namesChildren: outline.scope === 'consolidated',
    coverage: facts.consolidation.coverage,
  }
  const untold = untoldIndicators(outline.sections)
  return outline.sections.map((section, index) => ({
    code: section.code,
    heading: section.heading.replace('KỲ TỚI', place.period.next.toLocaleUpperCase('vi')),
    level: section.level,
    paragraphs: edited(writeSection(section, untold[index] ?? [], facts, figures, place), facts.edits),
  }))
}

/** The indicators that each section tells: none that an earlier one has told, so that no paragraph stands there twice. */
function untoldIndicators(sections: readonly OutlineSection[]): string[][] {
  const told = new Set<string>()
  return sections.map(({ indicators }) => {
    const untold = indicators.filter((code) => !told.has(code))
    for (const code of untold) told.add(code)
    return untold
  })
}

function writeSection(
  section: OutlineSection,
  indicators: readonly string[],
  facts: ReportFacts,
  figures: Figures,
  place: SentencePlace,
): ReportParagraph[] {
  const text = section.textIndicator ?? ''
  const own = ownNarrative(section, facts)
  const assesses = place.namesChildren || own.length === 0
  const writers = [...(writersByCode[section.code] ?? []), ...(assesses ? (writersByText[text] ?? []) : [])]
  const written = [
    ...figureParagraphs({ code: section.code, indicators }, figures, place),
    ...writers.flatMap((write) => write(section, facts, figures)),
    ...own,
    ...(quoted.has(text) && assesses ? childHighlights(section, facts) : []),
    ...(text === 'T06' && own.length === 0 ? taskParagraphs(section.code, facts, figures) : []),
  ]
  const empty = emptySections[text]
  if (written.length > 0 || !section.narrative || empty === undefined) return written
  return [{ id: `${section.code}.trong`, text: empty }]
}

function edited(paragraphs: readonly ReportParagraph[], edits: ReportFacts['edits']): ReportParagraph[] {
  return paragraphs
    .map((it) => ({ ...it, text: Object.hasOwn(edits, it.id) ? (edits[it.id] ?? it.text) : it.text }))
    .filter(({ text }) => text.trim() !== '')
}
