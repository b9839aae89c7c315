import { useMutation } from '@tanstack/react-query'
import { runLongWork } from '../../../app/longWork.ts'
import { untilWritten } from '../../../app/untilWritten.ts'
import { errorSentence } from '../../../data/errorSentence.ts'
import { useEngine } from '../../../data/programContext.ts'
import { reportTypeOf } from '../../../format/periodOfType.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { joinPath } from '../../../app/joinPath.ts'
import type { ReviewReport } from './reviewReport.ts'

const text = inboxText.review

/** What became of several reports: those done, the files written, and a sentence for each that was refused. */
export type ReviewResult = { done: readonly ReviewReport[]; files: readonly string[]; refusals: readonly string[] }

/** What is done with one report; gives the files that were written for it. */
type Step = (report: ReviewReport) => Promise<readonly string[]>

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
      return []
    }
  }
  const reopen: Step = async ({ unit }) => {
    await engine.call('submissions.decide', { unit: unit.code, period, decision: 'reopened', reason: '' })
    return []
  }
  const giveBack = (reason: string, folder: string, answerBy: string | null): Step => {
    const due = answerBy === null ? {} : { answerBy }
    return async ({ unit, cameBy }) => {
      const path = joinPath(folder, `Tra-lai-${unit.code}-${period}`)
      if (cameBy === 'package') {
        const reportType = reportTypeOf(period)
        const order = { unit: unit.code, reportType, period, path: `${path}.qcdc`, reason }
        const send = (target: typeof order) => engine.call('exchange.return', target)
        return [(await untilWritten('exchange.return', order, send)).path]
      }
      const workbook = cameBy === 'form' ? { out: `${path}.xlsx` } : {}
      const order = { unit: unit.code, period, reason, ...workbook, letter: `${path}.docx`, ...due }
      const send = (target: typeof order) => engine.call('inbox.returnForm', target)
      return (await untilWritten('inbox.returnForm', order, send)).files.map(({ path: written }) => written)
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
            const paths = await step(report)
            result.done.push(report)
            result.files.push(...paths)
          } catch (error) {
            result.refusals.push(text.refusedPart(report.unit.name, errorSentence(error)))
          }
        }
        return result satisfies ReviewResult
      }),
  })
  return { run, accept, reopen, giveBack }
}
