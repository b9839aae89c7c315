import { refuse } from '#shared/contract/failure.ts'
import type { submissionsContract } from '#shared/contract/submissionsContract.ts'
import { checkSubmission } from '#shared/domain/submissions/checkSubmission.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { loadRules } from '../catalogues/catalogueQueries.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { ensureQuarter, findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit, mustFindUnitId } from '../units/unitQueries.ts'
import { correctSubmission } from './correctSubmission.ts'
import { loadSlips } from './correctionSlip.ts'
import { acceptSubmission, includeSubmissions, reopenSubmission, returnSubmission } from './decideSubmission.ts'
import { loadReview } from './loadReview.ts'
import { loadSubmissionFacts } from './loadSubmissionFacts.ts'
import { receiveSubmission } from './receiveSubmission.ts'
import { restoreVersion } from './restoreVersion.ts'
import { findSubmission, loadVersions } from './submissionQueries.ts'

export const submissionHandlers: Handlers<typeof submissionsContract> = {
  'submissions.receive': ({ db, clock, logChange }, { unit, period, receivedOn, isEstimate }) => {
    const quarter = ensureQuarter(db, period)
    const sender = mustFindUnit(db, loadTree(db, quarter.cutOff), unit)
    const place = { periodId: quarter.id, unitId: sender.id }
    const before = findSubmission(db, place.periodId, place.unitId)
    if (before?.state === 'included') refuse('frozenReport', { unit: fullName(sender), period })
    const received = receiveSubmission(db, place, { receivedOn, isEstimate, at: clock() })
    logChange({
      entity: 'submission',
      key: `${unit}/${period}`,
      before: before?.state ?? null,
      after: { state: 'sent', revision: received.revision },
    })
    return { revision: received.revision, digest: received.digest, isEmpty: received.submission.isEmpty }
  },

  'submissions.decide': (context, { decision, reason, keepsEstimate, ...ref }) => {
    switch (decision) {
      case 'accepted':
        return { state: acceptSubmission(context, ref, keepsEstimate) }
      case 'returned':
        return { state: returnSubmission(context, ref, reason) }
      case 'reopened':
        return { state: reopenSubmission(context, ref) }
    }
  },

  'submissions.review': ({ db }, { period }) => loadReview(db, period),

  'submissions.include': (context, ref) => ({ included: includeSubmissions(context, ref) }),

  'submissions.restoreVersion': (context, input) => restoreVersion(context, input),

  'submissions.correct': (context, input) => {
    const { cells, documents } = correctSubmission(context, input)
    return { cells: cells.length, documents: documents.map(({ id: _id, ...document }) => document) }
  },

  'submissions.corrections': ({ db }, { unit, period }) => ({ slips: loadSlips(db, mustFindUnitId(db, unit), period) }),

  'submissions.closePeriod': ({ db, clock, logChange }, { period, isClosed }) => {
    const quarter = ensureQuarter(db, period)
    const before =
      db.get<{ at: string | null }>(sql`SELECT closed_at AS at FROM period WHERE id = ${quarter.id}`)?.at ?? null
    if ((before !== null) === isClosed) return {}
    const after = isClosed ? clock() : null
    db.run(sql`UPDATE period SET closed_at = ${after} WHERE id = ${quarter.id}`)
    logChange({ entity: 'period', key: period, before: { closedAt: before }, after: { closedAt: after } })
    return {}
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
    return {
      state: submission?.state ?? null,
      isEstimate: submission?.isEstimate ?? false,
      versions: submission ? loadVersions(db, submission.id) : [],
    }
  },
}
