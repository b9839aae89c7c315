import type { ReportParagraph } from '../reportModel.ts'
import { capitalised, joinWords } from '../scopeWords.ts'
import type { SentencePlace } from '../phraseSlots.ts'
import { phraseBook } from '../phrases/phraseBook.ts'
import type { PhraseParagraph } from '../phrases/phrase.ts'
import { type Figures, writeSentence, type WrittenSentence } from '../writeSentence.ts'

/** The paragraphs that say the figures of a section: those of the phrase book that open with one of its indicators. */
export function figureParagraphs(
  section: { code: string; indicators: readonly string[] },
  figures: Figures,
  place: SentencePlace,
): ReportParagraph[] {
  return phraseBook
    .filter(({ phrases }) => phrases[0] !== undefined && section.indicators.includes(phrases[0].of))
    .flatMap((paragraph) => writeParagraph(section.code, paragraph, figures, place))
}

function writeParagraph(
  section: string,
  { id, phrases }: PhraseParagraph,
  figures: Figures,
  place: SentencePlace,
): ReportParagraph[] {
  const written = phrases.map((phrase) => writeSentence(phrase, figures, place)).filter((one) => one !== null)
  const text = shortenRepeated([...saidSentences(written), ...unknownSentence(written)].join(' '))
  return text === '' ? [] : [{ id: `${section}.${id}`, text }]
}

const longBase = 'cùng kỳ năm trước'

/** A paragraph names the period it compares with in full once. */
function shortenRepeated(text: string): string {
  const first = text.indexOf(longBase)
  if (first === -1) return text
  const end = first + longBase.length
  return text.slice(0, end) + text.slice(end).replaceAll(longBase, 'cùng kỳ')
}

/** The coverage is stated where it begins to hold, not again with every sentence. */
function saidSentences(written: readonly WrittenSentence[]): string[] {
  let stated = ''
  return written.flatMap((sentence) => {
    if ('topic' in sentence) return []
    const isNew = sentence.coverage !== '' && sentence.coverage !== stated
    stated = sentence.coverage
    return [`${sentence.text}${isNew ? ` (${sentence.coverage})` : ''}.`]
  })
}

function unknownSentence(written: readonly WrittenSentence[]): string[] {
  const topics = written.flatMap((sentence) => ('topic' in sentence ? [sentence.topic] : []))
  return topics.length === 0 ? [] : [`${capitalised(`chưa có số liệu về ${joinWords(topics)}`)}.`]
}
