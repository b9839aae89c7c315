import type { IsoDate } from '../isoDate.ts'
import type { Issuer } from '../orgTree/issuer.ts'
import { signatureOf } from '../orgTree/signatureOf.ts'
import type { FollowUpLetter } from '../periods/followUpLetter.ts'
import { longDate } from '../reporting/buildFrame.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'

/** What a letter that returns a report is written from. */
type ReturnLetterFacts = {
  issuer: Issuer
  /** As a letter addresses it: "Ban Chỉ đạo … huyện Lục Nam". */
  addressee: string
  /** "báo cáo quý I năm 2022". */
  report: string
  reason: string
  /** What is wrong or missing, one sentence each. */
  items: readonly string[]
  /** Whether the unit's own workbook goes with the letter, its cells marked. */
  hasWorkbook: boolean
  on: IsoDate
  /** The day by which the report is to come again. */
  answerBy: IsoDate
}

/** More than this is not listed in a letter; the workbook beside it marks every cell. */
const mostItems = 40

/** A letter (công văn) that returns one unit's report, in the form of Party documents (document-format §1.3–1.7). */
export function buildReturnLetter(facts: ReturnLetterFacts): FollowUpLetter {
  const { issuer, addressee, report, on } = facts
  const copy = issuer.recipients.at(-1) ?? 'Lưu'
  return {
    superiorBody: issuer.superiorBody,
    issuingBody: issuer.issuingBody,
    numberLine: `Số ${' '.repeat(5)}-CV/${issuer.symbolSuffix}`,
    placeAndDate: `${issuer.place}, ${longDate(on, on)}`,
    abstract: `Về việc trả lại ${report} để hoàn thiện`,
    addressee,
    opening: openingOf(facts),
    items: itemsOf(facts.items),
    closing: closingOf(facts),
    recipients: ['- Như trên,', `- ${copy}.`],
    signature: signatureOf(issuer),
  }
}

function openingOf({ issuer, addressee, report, reason, items }: ReturnLetterFacts): string[] {
  return [
    `${issuer.bodyInText} đã nhận và kiểm tra ${report} của ${addressee}. Báo cáo chưa đạt yêu cầu nên được trả lại để hoàn thiện.`,
    `Lý do: ${withoutStop(reason)}.`,
    ...(items.length > 0 ? ['Những nội dung cần sửa hoặc bổ sung:'] : []),
  ]
}

function itemsOf(items: readonly string[]): string[] {
  const shown = items.slice(0, mostItems).map(withoutStop)
  return items.length > mostItems ? [...shown, `Và ${items.length - mostItems} nội dung khác`] : shown
}

function closingOf({ issuer, addressee, hasWorkbook, answerBy }: ReturnLetterFacts): string[] {
  const marked = 'Các ô cần sửa được tô màu và giải thích trong biểu Excel gửi kèm công văn này.'
  const raise = hasWorkbook ? ', tăng lần gửi trong biểu lên một' : ''
  return [
    ...(hasWorkbook ? [marked] : []),
    `Đề nghị ${addressee} hoàn thiện báo cáo${raise} và gửi lại ${issuer.bodyInText} trước ngày ${dateInVietnamese(answerBy)}.`,
  ]
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.+$/, '')
}
