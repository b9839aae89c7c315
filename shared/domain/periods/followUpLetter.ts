import type { IsoDate } from '../isoDate.ts'
import type { Issuer } from '../orgTree/issuer.ts'
import { signatureOf, type SignatureBlock } from '../orgTree/signatureOf.ts'
import { longDate } from '../reporting/buildFrame.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import type { FollowUpKind, SentLetter } from './followUp.ts'
import type { FollowUpLevel } from './followUpRules.ts'

/** Everything a letter says, before it is drawn in Word. */
export type FollowUpLetter = {
  superiorBody: string
  issuingBody: string
  numberLine: string
  placeAndDate: string
  abstract: string
  addressee: string
  opening: readonly string[]
  items: readonly string[]
  closing: readonly string[]
  recipients: readonly string[]
  signature: SignatureBlock
}

export type FollowUpLetterFacts = {
  issuer: Issuer
  /** As a letter addresses it: "Ban Chỉ đạo … huyện Lục Nam". */
  addressee: string
  /** "báo cáo quý I năm 2022". */
  report: string
  kind: Exclude<FollowUpKind, 'upcoming'>
  level: FollowUpLevel
  due: IsoDate
  on: IsoDate
  days: number
  answerBy: IsoDate
  items: readonly string[]
  /** Letters before this one. */
  earlier: readonly SentLetter[]
}

/** A letter (công văn) that chases one unit's report, in the form of Party documents (document-format §1.3–1.7). */
export function buildFollowUpLetter(facts: FollowUpLetterFacts): FollowUpLetter {
  const { issuer, addressee, on, level } = facts
  return {
    superiorBody: issuer.superiorBody,
    issuingBody: issuer.issuingBody,
    numberLine: `Số ${' '.repeat(5)}-CV/${issuer.symbolSuffix}`,
    placeAndDate: `${issuer.place}, ${longDate(on, on)}`,
    abstract: `Về việc đôn đốc gửi ${facts.report} (${level.name})`,
    addressee,
    opening: openingOf(facts),
    items: facts.items,
    closing: closingOf(facts),
    recipients: recipientsOf(facts),
    signature: signatureOf(issuer),
  }
}

function openingOf({ issuer, addressee, report, kind, due, on, days, items }: FollowUpLetterFacts): string[] {
  const rule = `Theo chế độ báo cáo định kỳ về thực hiện quy chế dân chủ ở cơ sở, hạn gửi ${report} của ${addressee} là ngày ${dateInVietnamese(due)}.`
  const overdue = `đã quá hạn ${days} ngày`
  const state = {
    overdue: `Đến ngày ${dateInVietnamese(on)}, ${issuer.bodyInText} chưa nhận được báo cáo, ${overdue}.`,
    empty: `${issuer.bodyInText} đã nhận được báo cáo nhưng báo cáo chưa có số liệu và nội dung; đến ngày ${dateInVietnamese(on)} ${overdue}.`,
    returned: `${issuer.bodyInText} đã trả lại báo cáo để hoàn thiện nhưng đến ngày ${dateInVietnamese(on)} chưa nhận được bản gửi lại, ${overdue}.`,
  }[kind]
  return [rule, state, ...(items.length > 0 ? ['Những nội dung còn thiếu:'] : [])]
}

function closingOf({ issuer, addressee, level, answerBy, earlier }: FollowUpLetterFacts): string[] {
  const asked = `Đề nghị ${addressee} khẩn trương hoàn thành, gửi về ${issuer.bodyInText} trước ngày ${dateInVietnamese(answerBy)} để kịp thời tổng hợp.`
  if (earlier.length === 0) return [asked]
  const days = earlier.map(({ on }) => `ngày ${dateInVietnamese(on)}`).join(' và ')
  const reminded = `${issuer.bodyInText} đã có văn bản đôn đốc ${days}.`
  return level.reportsUp
    ? [`${reminded} Nay ${issuer.bodyInText} báo cáo ${standingBody(issuer)} xem xét, chỉ đạo.`, asked]
    : [`${reminded} Đây là lần nhắc thứ ${times[earlier.length] ?? String(earlier.length + 1)}.`, asked]
}

const times = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** "- Như trên" first, the file copy last (§1.7); the last level also goes to the standing body. */
function recipientsOf({ issuer, level }: FollowUpLetterFacts): string[] {
  const copy = issuer.recipients.at(-1) ?? 'Lưu'
  const lines = ['Như trên', ...(level.reportsUp ? [`${standingBody(issuer)} (báo cáo)`] : []), copy]
  return lines.map((line, place) => `- ${line}${place === lines.length - 1 ? '.' : ','}`)
}

/** The body the office answers to, as its own list of recipients names it. */
function standingBody({ recipients }: Issuer): string {
  const named = recipients.find((line) => /^(?:Ban )?Thường (?:trực|vụ)/.test(line)) ?? 'Thường trực cấp ủy'
  return named.replace(/\s*\(.*\)$/, '')
}
