import { useMutation } from '@tanstack/react-query'
import { runLongWork } from '../../../app/longWork.ts'
import { errorSentence } from '../../../data/errorSentence.ts'
import { useEngine } from '../../../data/programContext.ts'
import { reportTypeOf } from '../../../format/periodOfType.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { joinPath } from '../joinPath.ts'
import type { ReviewReport } from './reviewReport.ts'

const text = inboxText.review

/** What became of several reports: those done, the files written, and a sentence for each that was refused. */
export type ReviewResult = { done: readonly ReviewReport[]; files: readonly string[]; refusals: readonly string[] }

type Step = (report: ReviewReport) => Promise<string | null>

/** Accepts, returns or takes back several reports one after the other; one that is refused does not stop the others. */
export function useReviewWork(period: string) {
  const engine = useEngine()
  const accept = (keepsEstimate: boolean): Step => {
    return async ({ unit }) => {
      await engine.call('submissions.decide', {
        unit: unit.code,
        period,
        decision: 'accepted',
        reason: '',
        keepsEstimate,
      })
      return null
    }
  }
  const reopen: Step = async ({ unit }) => {
    await engine.call('submissions.decide', { unit: unit.code, period, decision: 'reopened', reason: '' })
    return null
  }
  const giveBack = (reason: string, folder: string): Step => {
    return async ({ unit, cameBy }) => {
      const name = `Tra-lai-${unit.code}-${period}`
      if (cameBy === 'package') {
        const path = joinPath(folder, `${name}.qcdc`)
        const order = { unit: unit.code, reportType: reportTypeOf(period), period, path, reason }
        return (await engine.call('exchange.return', order)).path
      }
      if (cameBy === 'form') {
        const out = joinPath(folder, `${name}.xlsx`)
        return (await engine.call('inbox.returnForm', { unit: unit.code, period, reason, out })).path
      }
      await engine.call('submissions.decide', { unit: unit.code, period, decision: 'returned', reason })
      return null
    }
  }
  const run = useMutation({
    mutationFn: ({ label, reports, step }: { label: string; reports: readonly ReviewReport[]; step: Step }) =>
      runLongWork(label, async ({ onProgress, signal }) => {
        let isStopped = false
        signal?.addEventListener('abort', () => (isStopped = true), { once: true })
        const result = { done: [] as ReviewReport[], files: [] as string[], refusals: [] as string[] }
        for (const [index, report] of reports.entries()) {
          if (isStopped) break
          onProgress?.({ done: index, total: reports.length, label: report.unit.name })
          try {
            const path = await step(report)
            result.done.push(report)
            if (path !== null) result.files.push(path)
          } catch (error) {
            result.refusals.push(text.refusedPart(report.unit.name, errorSentence(error)))
          }
        }
        return result satisfies ReviewResult
      }),
  })
  return { run, accept, reopen, giveBack }
}
