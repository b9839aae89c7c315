/** What becomes of a returned form. */
export const formResults = ['accepted', 'unchanged', 'older', 'needsDecision', 'waiting', 'refused'] as const
export type FormResult = (typeof formResults)[number]

/** Everything the verdict depends on, gathered before. */
export type VerdictFacts = {
  errors: number
  questions: number
  doubts: number
  revision: number
  digest: string
  /** What stands for the unit and period out of a form; null when nothing came in yet. */
  inForce: { revision: number; digest: string } | null
  /** Digests of this revision that were in force once. */
  onceInForce: ReadonlySet<string>
  /** How many fields would change, and whether anything stands there now. */
  differences: number
  isBlankNow: boolean
  /** The form has neither a figure nor a word. */
  isEmpty: boolean
  state: 'draft' | 'sent' | 'returned' | 'accepted' | 'included' | null
  isPeriodClosed: boolean
  /** A person confirmed what is shown; a person chose this very file among several of one revision. */
  isConfirmed: boolean
  isPicked: boolean
}

/** The verdict and, in Vietnamese, why. */
export type Verdict = { result: FormResult; reason: string }

/**
 * What becomes of a form. Order is by its number of sending (lần gửi), never by clock: a lower one is kept and not applied,
 * a higher one replaces what stands once a person confirms, an equal one with other content is for a person to choose. So
 * the same files and the same decisions end in the same state, in whatever order they come.
 */
export function formVerdict(facts: VerdictFacts): Verdict {
  if (facts.errors > 0) return verdict('refused', `Có ${facts.errors} chỗ phải sửa trong biểu.`)
  if (facts.questions > 0) return verdict('needsDecision', `Có ${facts.questions} ô chưa rõ nghĩa, cần chọn cách hiểu.`)
  return earlierVerdict(facts) ?? laterVerdict(facts)
}

/** What was received before, or has been overtaken; null for what is new. */
function earlierVerdict({ inForce, onceInForce, revision, digest, isPicked }: VerdictFacts): Verdict | null {
  if (inForce === null) return null
  if (digest === inForce.digest && revision <= inForce.revision)
    return verdict('unchanged', 'Đã nhận; nội dung không có gì khác.')
  if (revision < inForce.revision)
    return verdict(
      'older',
      `Biểu này là lần gửi ${revision}, đã có lần gửi ${inForce.revision}; được lưu nhưng không áp dụng.`,
    )
  if (revision > inForce.revision || isPicked) return null
  if (onceInForce.has(digest)) return verdict('unchanged', 'Đã nhận; sau đó đã chọn một biểu khác cùng lần gửi.')
  return verdict(
    'needsDecision',
    `Cùng là lần gửi ${revision} nhưng nội dung khác biểu đã nhận; hãy hỏi đơn vị và chọn biểu đúng.`,
  )
}

function laterVerdict(facts: VerdictFacts): Verdict {
  const { differences, isBlankNow, state, isConfirmed, isPicked } = facts
  const isDone = differences === 0 && (state === 'sent' || state === 'accepted' || state === 'included')
  if (isDone) return verdict('unchanged', 'Nội dung trùng với số liệu đang có.')
  if (state === 'included') return verdict('waiting', 'Báo cáo đã đưa vào văn bản phát hành; cần lập phiếu đính chính.')
  if (facts.isPeriodClosed) return verdict('waiting', 'Kỳ báo cáo đã khóa; chờ người phụ trách cho phép.')
  if (isConfirmed || isPicked) return verdict('accepted', acceptedReason(facts))
  if (facts.isEmpty)
    return verdict('needsDecision', 'Biểu trống, không có số liệu hay lời văn nào; hãy hỏi lại đơn vị.')
  if (facts.doubts > 0)
    return verdict('needsDecision', `Có ${facts.doubts} chỗ số liệu không khớp quy tắc; hãy xem và xác nhận.`)
  if (!isBlankNow && differences > 0)
    return verdict('needsDecision', `Sẽ thay đổi ${differences} mục so với số liệu đang có; hãy xem và xác nhận.`)
  return verdict('accepted', acceptedReason(facts))
}

function acceptedReason({ differences, isBlankNow }: VerdictFacts): string {
  if (isBlankNow) return 'Nhận mới.'
  return differences === 0 ? 'Nhận; số liệu giữ nguyên.' : `Nhận; thay đổi ${differences} mục.`
}

function verdict(result: FormResult, reason: string): Verdict {
  return { result, reason }
}
