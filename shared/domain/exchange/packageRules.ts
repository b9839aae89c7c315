import { withImplied, type TakingNeed } from './takingNeeds.ts'

/** Every way a package can end, by the rule that decided it. */
export type PackageRule =
  | 'applied'
  | 'alreadyReceived'
  | 'olderRevision'
  | 'needsDecision'
  | 'sameIdOtherContent'
  | 'wrongReceiver'
  | 'wrongUnit'
  | 'wrongPeriod'
  | 'wrongType'
  | 'contentFault'

export type PackageOutcome = 'accepted' | 'unchanged' | 'needsDecision' | 'refused'

/** Everything the rules look at; names are for the sentences only. */
export type PackageFacts = {
  id: string
  digest: string
  revision: number
  periodName: string
  sender: { uid: string; name: string; standing: 'known' | 'unknown' | 'notBelow' }
  receiver: { uid: string; name: string }
  office: { uid: string; name: string }
  /** The sentence that says how the type, the period or what was expected does not fit; null when it does. */
  wrongType: string | null
  wrongPeriod: string | null
  /** What a person said the file should be of. */
  wrongUnit: string | null
  /** The file of the same id that was taken in before. */
  sameId: { digest: string; isOpen: boolean } | null
  /** The newest revision applied for the unit, type and period. */
  appliedRevision: number
  /** Every revision ever seen of the unit, type and period, this one not among them. */
  seenRevisions: readonly number[]
  key: 'trusted' | 'unsigned' | 'unknown' | 'changed'
  /** The sentence that says what of the content is wrong; null when nothing is. */
  contentFault: string | null
  closedPeriods: readonly string[]
  frozenReports: readonly string[]
  doubtfulUnits: readonly string[]
  /** Reports that stand by something else that came in, and say something else: "Xã A (biểu Excel lần gửi 2)". */
  otherWay: readonly string[]
  differences: number
}

export type PackageVerdict = {
  outcome: PackageOutcome
  rule: PackageRule
  sentence: string
  /** What is still to be decided; empty unless the outcome is `needsDecision`. */
  needs: readonly TakingNeed[]
  notes: readonly string[]
}

/** What becomes of a package, given what a person has already agreed to. The first rule that applies decides. */
export function decidePackage(facts: PackageFacts, agreed: ReadonlySet<TakingNeed>): PackageVerdict {
  const all = withImplied(agreed)
  return refusal(facts) ?? leftAlone(facts, all) ?? applied(facts, all)
}

function refusal(facts: PackageFacts): PackageVerdict | null {
  const { sender, receiver, office, sameId } = facts
  if (receiver.uid !== office.uid)
    return refused(
      'wrongReceiver',
      `Tệp gửi cho ${receiver.name}, không phải cho ${office.name}. Hãy chuyển đúng nơi nhận.`,
    )
  if (sender.standing !== 'known') return refused('wrongUnit', wrongSender(facts))
  if (facts.wrongUnit) return refused('wrongUnit', facts.wrongUnit)
  if (facts.wrongType) return refused('wrongType', facts.wrongType)
  if (facts.wrongPeriod) return refused('wrongPeriod', facts.wrongPeriod)
  if (sameId && sameId.digest !== facts.digest) return refused('sameIdOtherContent', sameIdSentence(facts))
  return facts.contentFault ? refused('contentFault', facts.contentFault) : null
}

function wrongSender({ sender, office }: PackageFacts): string {
  return sender.standing === 'unknown'
    ? `Không có đơn vị ${sender.name} (${sender.uid}) trong danh sách. Hãy kiểm tra danh sách đơn vị.`
    : `${sender.name} không thuộc ${office.name} vào ngày chốt số liệu. Hãy kiểm tra cây đơn vị.`
}

function sameIdSentence({ sender }: PackageFacts): string {
  return `Tệp mang cùng mã với một tệp đã nhận của ${sender.name} nhưng nội dung khác. Tệp có thể đã bị sửa; hãy gọi điện hỏi lại nơi gửi.`
}

function leftAlone(facts: PackageFacts, agreed: ReadonlySet<TakingNeed>): PackageVerdict | null {
  if (facts.sameId && !facts.sameId.isOpen) {
    const isChosenAgain = agreed.has('otherWay') && facts.otherWay.length > 0
    return isChosenAgain && facts.revision === facts.appliedRevision ? null : unchanged('alreadyReceived', 'Đã nhận.')
  }
  if (facts.revision > facts.appliedRevision) return null
  const sentence =
    facts.revision === facts.appliedRevision
      ? `Lần gửi số ${facts.revision} đã có bằng một tệp khác; tệp này được giữ lại, không áp dụng.`
      : `Lần gửi số ${facts.revision} cũ hơn lần số ${facts.appliedRevision} đã áp dụng; tệp được giữ lại, không áp dụng.`
  return unchanged('olderRevision', sentence)
}

function applied(facts: PackageFacts, agreed: ReadonlySet<TakingNeed>): PackageVerdict {
  const asked = questions(facts)
  const open = asked.filter(({ decision }) => !agreed.has(decision))
  const notes = [...gapNotes(facts), ...keyNotes(facts)]
  if (open.length === 0) {
    const sentence =
      facts.differences === 0 ? 'Đã nhận, số liệu không thay đổi.' : `Đã nhận, ${facts.differences} chỗ thay đổi.`
    return { outcome: 'accepted', rule: 'applied', sentence, needs: [], notes }
  }
  const sentence = open.map((question) => question.sentence).join(' ')
  return { outcome: 'needsDecision', rule: 'needsDecision', sentence, needs: open.map((it) => it.decision), notes }
}

type Question = { decision: TakingNeed; sentence: string }

function questions(facts: PackageFacts): Question[] {
  const { key, sender, closedPeriods, frozenReports, doubtfulUnits, otherWay, differences } = facts
  const asked: (Question | null)[] = [
    key === 'changed'
      ? ask('keyChange', `Khóa của ${sender.name} đã thay đổi: hãy gọi điện đọc mã kiểm tra trước khi nhận.`)
      : null,
    key === 'unsigned'
      ? ask('unverified', `Tệp của ${sender.name} không có chữ ký; nếu nhận sẽ ghi “chưa xác thực”.`)
      : null,
    key === 'unknown' ? ask('unverified', `Chưa biết khóa của ${sender.name}; nếu nhận sẽ ghi “chưa xác thực”.`) : null,
    doubtfulUnits.length > 0 ? ask('unitMatch', `Cần xác nhận đơn vị trùng tên: ${listed(doubtfulUnits)}.`) : null,
    otherWay.length > 0
      ? ask('otherWay', `Đang theo nguồn khác, nội dung khác: ${listed(otherWay)}; hãy hỏi đơn vị và chọn.`)
      : null,
    closedPeriods.length > 0
      ? ask('closedPeriod', `Kỳ ${closedPeriods.join(', ')} đã khóa; báo cáo chờ duyệt bổ sung.`)
      : null,
    frozenReports.length > 0
      ? ask('frozenReport', `Đã đưa vào văn bản phát hành: ${listed(frozenReports)}; nhận sẽ lập phiếu đính chính.`)
      : null,
    differences > 0 ? ask('difference', `Có ${differences} chỗ thay đổi; hãy xem rồi đồng ý áp dụng.`) : null,
  ]
  return asked.filter((question) => question !== null)
}

function ask(decision: TakingNeed, sentence: string): Question {
  return { decision, sentence }
}

function gapNotes({ revision, seenRevisions }: PackageFacts): string[] {
  const missing = Array.from({ length: Math.min(revision - 1, 1_000) }, (_, place) => revision - 1 - place)
    .filter((number) => !seenRevisions.includes(number))
    .reverse()
  return missing.length === 0 ? [] : [`Chưa thấy lần gửi số ${listed(missing.map(String))}.`]
}

function keyNotes({ key }: PackageFacts): string[] {
  return key === 'trusted' ? [] : ['Chưa xác thực.']
}

function listed(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} và ${names.length - 5} chỗ khác`
}

function refused(rule: PackageRule, sentence: string): PackageVerdict {
  return { outcome: 'refused', rule, sentence, needs: [], notes: [] }
}

function unchanged(rule: PackageRule, sentence: string): PackageVerdict {
  return { outcome: 'unchanged', rule, sentence, needs: [], notes: [] }
}
