import { Button, Checkbox, Group, Loader, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { shellText } from '../../../text/shellText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { showUndoNotice } from '../../../ui/showUndoNotice.tsx'
import { ClosePeriodButton } from './ClosePeriodButton.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { ReviewOutcome } from './ReviewOutcome.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { ReviewTable } from './ReviewTable.tsx'
import { useReviewWork, type ReviewResult } from './useReviewWork.ts'

const text = inboxText.review

/** Duyệt báo cáo: the reports of the period that wait for our word; accepted or returned, several at once. */
export function ReviewPart({ period }: { period: string }) {
  const review = useEngineQuery('submissions.review', { period })
  const work = useReviewWork(period)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [selected, setSelected] = useState<string | null>(null)
  const [keepsEstimate, setKeepsEstimate] = useState(false)
  const [isReturning, setReturning] = useState(false)
  const [result, setResult] = useState<ReviewResult | null>(null)
  if (review.error) return <Failure error={review.error} />
  if (!review.data) return <Loader aria-label={shellText.loading} />
  const { reports, isClosed } = review.data
  const chosen = reports.filter(({ unit }) => checked.has(unit.code))
  const open = chosen.filter(({ state }) => state === 'sent')
  const returnable = chosen.filter(({ state }) => state === 'sent' || state === 'accepted')
  const finish = (done: ReviewResult) => {
    setResult(done)
    setChecked(new Set())
  }
  const accept = () =>
    work.run.mutate(
      { label: text.accepting, reports: open, step: work.accept(keepsEstimate) },
      {
        onSuccess: (done) => {
          finish(done)
          if (done.done.length === 0) return
          showUndoNotice(text.accepted(formatNumber(done.done.length)), () =>
            work.run.mutate({ label: text.accepting, reports: done.done, step: work.reopen }),
          )
        },
      },
    )
  return (
    <>
      <Group gap={8}>
        <Button disabled={open.length === 0} loading={work.run.isPending} onClick={accept}>
          {text.accept(formatNumber(open.length))}
        </Button>
        <Button
          variant="default"
          disabled={returnable.length === 0 || work.run.isPending}
          onClick={() => setReturning(true)}
        >
          {text.returnIt(formatNumber(returnable.length))}
        </Button>
        {open.some(({ isEstimate }) => isEstimate) && (
          <Checkbox
            size="xs"
            label={text.keepsEstimate}
            checked={keepsEstimate}
            onChange={(event) => setKeepsEstimate(event.currentTarget.checked)}
          />
        )}
        <span className="spring" />
        {isClosed && <Text className="stateMark warn">{text.closed}</Text>}
        <ClosePeriodButton period={period} isClosed={isClosed} />
      </Group>
      {result && <ReviewOutcome result={result} />}
      {reports.length === 0 ? (
        <Text>{text.nothing}</Text>
      ) : (
        <div className="grow inboxSplit">
          <ReviewTable
            reports={reports}
            checked={checked}
            selected={selected}
            onCheck={setChecked}
            onSelect={setSelected}
          />
          <ReviewPanel report={reports.find(({ unit }) => unit.code === selected)} period={period} />
        </div>
      )}
      {isReturning && (
        <ReturnDialog
          reports={returnable}
          work={work}
          onClose={() => setReturning(false)}
          onDone={(done) => {
            finish(done)
            setReturning(false)
          }}
        />
      )}
    </>
  )
}
