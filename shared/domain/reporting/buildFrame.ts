import { dateParts, type IsoDate } from '../isoDate.ts'
import { signatureOf } from '../orgTree/signatureOf.ts'
import { annexPlace } from './annexes/annexPlace.ts'
import { periodWords } from './periodWords.ts'
import type { ReportFacts } from './reportFacts.ts'
import type { ReportFrame } from './reportModel.ts'

/** The heading, signature and recipients of a report in the form of Party documents (document-format §1.3–1.7). */
export function buildFrame(facts: ReportFacts): ReportFrame {
  const { issuer, outline } = facts
  return {
    superiorBody: issuer.superiorBody,
    issuingBody: issuer.issuingBody,
    numberLine: numberLine(facts),
    placeAndDate: `${issuer.place}, ${longDate(facts.issuedOn, facts.period.cutOff)}`,
    documentType: 'BÁO CÁO',
    abstract: abstractOf(facts),
    signature: signatureOf(issuer, facts.signer),
    ...(annexPlace(outline.scope) === 'workbook' ? { enclosure: '(Kèm theo phụ lục số liệu)' } : {}),
    recipients: recipientLines(issuer.recipients),
  }
}

/** The number and symbol after "Số ": "12-BC/BCĐ", blank in front while there is no number. Numbers under 10 get a zero. */
export function documentSymbol({ number, issuer }: Pick<ReportFacts, 'number' | 'issuer'>): string {
  const written = number === null ? ' '.repeat(5) : String(number).padStart(2, '0')
  return `${written}-BC/${issuer.symbolSuffix}`
}

function numberLine(facts: ReportFacts): string {
  return `Số ${documentSymbol(facts)}`
}

/** "ngày 05 tháng 3 năm 2022"; without a date the day is left blank, the month and year are those of `expected`. */
export function longDate(date: IsoDate | null, expected: IsoDate): string {
  const { year, month } = dateParts(date ?? expected)
  const day = date === null ? ' '.repeat(5) : String(dateParts(date).day).padStart(2, '0')
  return `ngày ${day} tháng ${month <= 2 ? `0${month}` : month} năm ${year}`
}

/** The abstract in two lines: small first letter, no final stop; the next period's tasks are named with it. */
export function abstractOf({ outline, period }: Pick<ReportFacts, 'outline' | 'period'>): string {
  const words = periodWords(period)
  const title = outline.title.replaceAll('{ky}', words.name)
  const tasks = period.kind === 'year' ? 'phương hướng, nhiệm vụ' : 'nhiệm vụ trọng tâm'
  return `${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)},\n${tasks} ${words.next}`
}

/** Each line opens with a dash and ends with a comma, the last with a full stop (§1.7). */
function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((recipient, index) => `- ${recipient}${index === recipients.length - 1 ? '.' : ','}`)
}
