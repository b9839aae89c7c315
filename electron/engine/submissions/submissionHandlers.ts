import { refuse } from '#shared/contract/failure.ts'
import type { submissionsContract } from '#shared/contract/submissionsContract.ts'
import { checkSubmission } from '#shared/domain/submissions/checkSubmission.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { workflowStateNames } from '#shared/text/stateNames.ts'
import { loadRules } from '../catalogues/catalogueQueries.ts'
import type { Handlers } from '../handler.ts'
import { ensureQuarter, findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit } from '../units/unitQueries.ts'
import { loadSubmissionFacts } from './loadSubmissionFacts.ts'
import { receiveSubmission } from './receiveSubmission.ts'
import { findSubmission, loadVersions, saveEvent, saveSubmission } from './submissionQueries.ts'

export const submissionHandlers: Handlers<typeof submissionsContract> = {
  'submissions.receive': ({ db, clock, logChange }, { unit, period, receivedOn, isEstimate }) => {
    const quarter = ensureQuarter(db, period)
    const sender = mustFindUnit(db, loadTree(db, quarter.cutOff), unit)
    const place = { periodId: quarter.id, unitId: sender.id }
    const before = findSubmission(db, place.periodId, place.unitId)
    if (before?.state === 'included') refuse('frozenReport', { unit: fullName(sender), period })
    const received = receiveSubmission(db, place, { receivedOn, isEstimate, at: clock() })
    logChange({ entity: 'submission', key: `${unit}/${period}`, before: before?.state ?? null, after: { state: 'sent', revision: received.revision } })
    return { revision: received.revision, digest: received.digest, isEmpty: received.submission.isEmpty }
  },

  'submissions.decide': ({ db, clock, logChange }, { unit, period, decision, reason }) => {
    const quarter = ensureQuarter(db, period)
    const sender = mustFindUnit(db, loadTree(db, quarter.cutOff), unit)
    const submission = findSubmission(db, quarter.id, sender.id)
    const action = decision === 'accepted' ? 'duyệt' : 'trả lại'
    if (submission?.state !== 'sent') {
      const state = submission ? workflowStateNames[submission.state] : 'chưa gửi'
      refuse('wrongState', { unit: fullName(sender), state, action })
    }
    if (decision === 'returned' && reason.trim() === '') refuse('badInput', { field: 'reason', reason: 'trả lại thì cần ghi lý do' })
    saveSubmission(db, { ...submission, state: decision })
    saveEvent(db, submission.id, clock(), decision, reason)
    logChange({ entity: 'submission', key: `${unit}/${period}`, before: submission.state, after: { state: decision, reason } })
    return { state: decision }
  },

  'submissions.check': ({ db }, { unit, period }) => {
    const quarter = mustReadPeriod(db, period)
    if (quarter.kind !== 'quarter') refuse('periodDoesNotFit', { period, reportType: 'quarterly' })
    const tree = loadTree(db, quarter.cutOff)
    const facts = loadSubmissionFacts(db, tree, mustFindUnit(db, tree, unit), quarter)
    const findings = checkSubmission(facts, loadRules(db, quarter.cutOff))
    return {
      unit,
      period,
      errors: findings.filter((finding) => finding.severity === 'E').length,
      warnings: findings.filter((finding) => finding.severity === 'W').length,
      findings: findings.map(({ rule, severity, canOverride, columns, section, message, suggestion }) => {
        const word = severity === 'E' ? ('error' as const) : ('warning' as const)
        return { rule, severity: word, canOverride, columns: [...columns], section, message, suggestion }
      }),
    }
  },

  'submissions.versions': ({ db }, { unit, period }) => {
    const { cutOff } = mustReadPeriod(db, period)
    const sender = mustFindUnit(db, loadTree(db, cutOff), unit)
    const kept = findPeriod(db, period)
    const submission = kept ? findSubmission(db, kept.id, sender.id) : null
    return { state: submission?.state ?? null, versions: submission ? loadVersions(db, submission.id) : [] }
  },
}
