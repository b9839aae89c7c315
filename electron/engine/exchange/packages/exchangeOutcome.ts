import type { ExchangeHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import type { PackageOutcome, PackageRule, PackageVerdict } from '#shared/domain/exchange/packageRules.ts'
import type { TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import type { FieldDifference } from '#shared/domain/exchange/packageDifference.ts'
import type { EnvelopeFault } from './envelopeFile.ts'
import type { Verification } from './fileQueries.ts'
import type { IncomingReport } from './examinePackage.ts'

/** One field that a package changes, with the unit and quarter it belongs to. */
type ReportDifference = FieldDifference & { unit: string; unitName: string; quarter: string }

/** What becomes, or would become, of one exchange file. */
export type ExchangeOutcome = {
  /** Null when the file could not be read that far. */
  kind: ExchangeHeader['kind'] | null
  id: string | null
  outcome: PackageOutcome
  rule: PackageRule | EnvelopeFault['rule']
  /** One Vietnamese sentence. */
  reason: string
  /** What a person must agree to before it is applied. */
  needs: TakingNeed[]
  notes: string[]
  sender: { code: string; name: string } | null
  reportType: string | null
  period: string | null
  revision: number | null
  verification: Verification | null
  /** How many fields change; the first of them follow. */
  differenceCount: number
  differences: ReportDifference[]
}

/** The most differences that are told one by one. */
const mostTold = 500

/** The outcome of a file that is not a readable exchange file. */
export function outcomeOfFault(fault: EnvelopeFault): ExchangeOutcome {
  return { ...unread(), outcome: 'refused', rule: fault.rule, reason: fault.sentence }
}

/** The outcome of a readable file by the verdict on it. */
export function outcomeOf(
  header: ExchangeHeader,
  verdict: PackageVerdict,
  verification: Verification,
  incoming: readonly IncomingReport[] = [],
): ExchangeOutcome {
  const differences = incoming.flatMap(({ differences: fields, unitCode, unitName, period }) =>
    fields.map((field) => ({ ...field, unit: unitCode, unitName, quarter: period.code })),
  )
  return {
    ...unread(),
    kind: header.kind,
    id: header.id,
    outcome: verdict.outcome,
    rule: verdict.rule,
    reason: verdict.sentence,
    needs: [...verdict.needs],
    notes: [...verdict.notes],
    sender: { code: header.sender.code, name: header.sender.name },
    ...(header.kind === 'package' ? seriesOf(header) : {}),
    verification,
    differenceCount: differences.length,
    differences: differences.slice(0, mostTold),
  }
}

function seriesOf({ reportType, period, revision }: Extract<ExchangeHeader, { kind: 'package' }>) {
  return { reportType, period, revision }
}

function unread(): Omit<ExchangeOutcome, 'outcome' | 'rule' | 'reason'> {
  const nothing = {
    kind: null,
    id: null,
    sender: null,
    reportType: null,
    period: null,
    revision: null,
    verification: null,
  }
  return { ...nothing, needs: [], notes: [], differenceCount: 0, differences: [] }
}
