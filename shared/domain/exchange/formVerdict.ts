import { isWaitingForApproval, withImplied, type TakingNeed } from './takingNeeds.ts'

/** What becomes of a file that came in. */
export const formResults = ['accepted', 'unchanged', 'older', 'needsDecision', 'waiting', 'refused'] as const
export type FormResult = (typeof formResults)[number]

/** Everything the verdict depends on, gathered before. */
export type VerdictFacts = {
  errors: number
  questions: number
  doubts: number
  revision: number
  digest: string
  /** The last form that was taken for the unit and period; null when none came in yet. */
  inForce: { revision: number; digest: string } | null
  /** Digests of this revision that were in force once. */
  onceInForce: ReadonlySet<string>
  /** What the report stands by where that is not a form of this series: "tệp trao đổi lần gửi 2 của …"; else null. */
  otherWay: string | null
  /** How many fields would change, and whether anything stands there now. */
  differences: number
  isBlankNow: boolean
  /** The form has neither a figure nor a word. */
  isEmpty: boolean
  state: 'draft' | 'sent' | 'returned' | 'accepted' | 'included' | null
  isPeriodClosed: boolean
  agreed: ReadonlySet<TakingNeed>
}

/** The verdict, in Vietnamese why, and what a person still has to say. */
export type Verdict = { result: FormResult; reason: string; needs: readonly TakingNeed[] }

/**
 * What becomes of a form. Order is by its number of sending (lần gửi), never by clock: a lower one is kept and not applied,
 * a higher one replaces what stands once a person confirms, an equal one with other content is for a person to choose, and so
 * is one that contradicts what came in another way. So the same files and the same decisions end in the same state, in
 * whatever order they come.
 */
export function formVerdict(facts: VerdictFacts): Verdict {
  if (facts.errors > 0) return verdict('refused', `Có ${facts.errors} chỗ phải sửa trong biểu.`)
  if (facts.questions > 0)
    return verdict('needsDecision', `Có ${facts.questions} ô chưa rõ nghĩa, cần chọn cách hiểu.`, ['reading'])
  return earlierVerdict(facts) ?? laterVerdict(facts)
}

/** What was received before, or has been overtaken; null for what is new. */
function earlierVerdict(facts: VerdictFacts): Verdict | null {
  const { inForce, onceInForce, revision, digest, agreed } = facts
  if (inForce === null) return null
  if (digest === inForce.digest && revision <= inForce.revision)
    return facts.otherWay !== null && agreed.has('otherWay') ? null : verdict('unchanged', receivedReason(facts))
  if (revision < inForce.revision)
    return verdict(
      'older',
      `Biểu này là lần gửi ${revision}, đã có lần gửi ${inForce.revision}; được lưu nhưng không áp dụng.`,
    )
  if (revision > inForce.revision || agreed.has('sameSending')) return null
  if (onceInForce.has(digest)) return verdict('unchanged', 'Đã nhận; sau đó đã chọn một biểu khác cùng lần gửi.')
  return verdict(
    'needsDecision',
    `Cùng là lần gửi ${revision} nhưng nội dung khác biểu đã nhận; hãy hỏi đơn vị và chọn biểu đúng.`,
    ['sameSending'],
  )
}

function receivedReason({ otherWay, differences }: VerdictFacts): string {
  return otherWay === null || differences === 0
    ? 'Đã nhận; nội dung không có gì khác.'
    : `Đã nhận; sau đó báo cáo đã chuyển sang theo ${otherWay}.`
}

function laterVerdict(facts: VerdictFacts): Verdict {
  const { differences, state } = facts
  const isDone = differences === 0 && (state === 'sent' || state === 'accepted' || state === 'included')
  if (isDone) return verdict('unchanged', 'Nội dung trùng với số liệu đang có.')
  const agreed = withImplied(facts.agreed)
  const open = questions(facts).filter(({ need }) => !agreed.has(need))
  if (open.length === 0) return verdict('accepted', acceptedReason(facts))
  const needs = open.map(({ need }) => need)
  const reason = open.map(({ sentence }) => sentence).join(' ')
  return verdict(isWaitingForApproval(needs) ? 'waiting' : 'needsDecision', reason, needs)
}

function questions(facts: VerdictFacts): { need: TakingNeed; sentence: string }[] {
  const { differences, isBlankNow, state, isPeriodClosed, isEmpty, doubts, otherWay } = facts
  const ask = (need: TakingNeed, isAsked: boolean, sentence: string) => (isAsked ? [{ need, sentence }] : [])
  return [
    ...ask('otherWay', otherWay !== null, `Báo cáo đang theo ${otherWay}, nội dung khác; hãy hỏi đơn vị và chọn.`),
    ...ask('frozenReport', state === 'included', 'Báo cáo đã đưa vào văn bản phát hành; nhận sẽ lập phiếu đính chính.'),
    ...ask('closedPeriod', isPeriodClosed, 'Kỳ báo cáo đã khóa; chờ người phụ trách cho phép.'),
    ...ask('empty', isEmpty, 'Biểu trống, không có số liệu hay lời văn nào; hãy hỏi lại đơn vị.'),
    ...ask('doubt', doubts > 0, `Có ${doubts} chỗ số liệu không khớp quy tắc; hãy xem và xác nhận.`),
    ...ask(
      'difference',
      !isBlankNow && differences > 0,
      `Sẽ thay đổi ${differences} mục so với số liệu đang có; hãy xem và xác nhận.`,
    ),
  ]
}

function acceptedReason({ differences, isBlankNow }: VerdictFacts): string {
  if (isBlankNow) return 'Nhận mới.'
  return differences === 0 ? 'Nhận; số liệu giữ nguyên.' : `Nhận; thay đổi ${differences} mục.`
}

function verdict(result: FormResult, reason: string, needs: readonly TakingNeed[] = []): Verdict {
  return { result, reason, needs }
}
