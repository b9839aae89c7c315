import { refuse } from '#shared/contract/failure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import { isReceived, nextState, type WorkflowState, type WorkflowStep } from '#shared/domain/submissions/workflow.ts'
import { workflowStateNames } from '#shared/text/stateNames.ts'
import type { CommandContext } from '../engineContext.ts'
import { findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit } from '../units/unitQueries.ts'
import { findSubmission, loadSubmissions, saveEvent, saveSubmission } from './submissionQueries.ts'

/** A unit's report, by the code of the unit and of a period; the report of a longer period is that of its last quarter. */
type ReportRef = { unit: string; period: string }

/** Returns a report to its unit with the reason. Throws `Refusal` wrongState, frozenReport or badInput. */
export function returnSubmission(context: CommandContext, ref: ReportRef, reason: string): WorkflowState {
  return takeStep(context, ref, { kind: 'return', reason }, 'trả lại')
}

/** Accepts a report; estimated figures only where a person keeps them knowingly. Throws `Refusal` as above, or estimateNotFinal. */
export function acceptSubmission(context: CommandContext, ref: ReportRef, keepsEstimate: boolean): WorkflowState {
  const { submission } = find(context, ref)
  const step = { kind: 'accept', isEstimate: submission?.isEstimate ?? false, keepsEstimate } as const
  return takeStep(context, ref, step, 'duyệt')
}

/** Takes back that a report was accepted or returned: it waits for review again. Throws `Refusal` as above. */
export function reopenSubmission(context: CommandContext, ref: ReportRef): WorkflowState {
  return takeStep(context, ref, { kind: 'reopen' }, 'xem lại')
}

/**
 * Freezes the reports that an issued document is made of: those received from the unit and everything below it, in every
 * quarter of the period; `reason` names the document. Returns how many were not frozen before.
 */
export function includeSubmissions(
  { db, clock, logChange }: CommandContext,
  { unit, period }: ReportRef,
  reason = '',
): number {
  let frozen = 0
  for (const { code } of quartersOf(mustReadPeriod(db, period))) {
    const quarter = findPeriod(db, code)
    if (!quarter) continue
    const tree = loadTree(db, quarter.cutOff)
    const root = mustFindUnit(db, tree, unit)
    const submissions = loadSubmissions(db, quarter.id)
    for (const { id } of [root, ...descendantsAsOf(tree, root.id)]) {
      const submission = submissions.get(id)
      if (!submission || submission.state === 'included' || !isReceived(submission.state)) continue
      saveSubmission(db, { ...submission, state: 'included' })
      saveEvent(db, submission.id, clock(), 'included', reason)
      frozen += 1
    }
  }
  if (frozen > 0)
    logChange({ entity: 'submission', key: `${unit}/${period}`, before: null, after: { state: 'included', frozen } })
  return frozen
}

function takeStep(context: CommandContext, ref: ReportRef, step: WorkflowStep, action: string): WorkflowState {
  const { db, clock, logChange } = context
  const { submission, sender } = find(context, ref)
  const next = nextState(submission?.state ?? null, step)
  if (!next.ok) return refuseStep(next.why, sender, ref, submission?.state ?? null, action)
  if (!submission) return refuseStep('wrongState', sender, ref, null, action)
  saveSubmission(db, { ...submission, state: next.state })
  const reason = step.kind === 'return' ? step.reason.trim() : ''
  saveEvent(db, submission.id, clock(), next.state, reason)
  logChange({
    entity: 'submission',
    key: `${ref.unit}/${ref.period}`,
    before: submission.state,
    after: { state: next.state, reason },
  })
  return next.state
}

function find({ db }: CommandContext, { unit, period }: ReportRef) {
  const wanted = mustReadPeriod(db, period)
  const sender = mustFindUnit(db, loadTree(db, wanted.cutOff), unit)
  const quarter = findPeriod(db, quartersOf(wanted).at(-1)?.code ?? period)
  return { sender, submission: quarter ? findSubmission(db, quarter.id, sender.id) : null }
}

function refuseStep(
  why: 'wrongState' | 'frozen' | 'missingReason' | 'estimate',
  sender: UnitAsOf,
  { period }: ReportRef,
  state: WorkflowState | null,
  action: string,
): never {
  const unit = fullName(sender)
  switch (why) {
    case 'frozen':
      return refuse('frozenReport', { unit, period })
    case 'missingReason':
      return refuse('badInput', { field: 'reason', reason: 'trả lại thì cần ghi lý do' })
    case 'estimate':
      return refuse('estimateNotFinal', { unit, period })
    case 'wrongState':
      return refuse('wrongState', { unit, state: state ? workflowStateNames[state] : 'chưa gửi', action })
  }
}
