import { Button } from '@mantine/core'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { useEngineCommand } from '../../../data/useEngineCommand.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { showUndoNotice } from '../../../ui/showUndoNotice.tsx'

const text = inboxText.review

/** Closes the period, so that what comes later waits to be allowed; or opens it again. Either can be taken back. */
export function ClosePeriodButton({ period, isClosed }: { period: string; isClosed: boolean }) {
  const close = useEngineCommand('submissions.closePeriod')
  const parsed = parsePeriodCode(period)
  const quarter = (parsed && quartersOf(parsed).at(-1)?.code) ?? period
  const set = (next: boolean) =>
    close.mutate(
      { period: quarter, isClosed: next },
      {
        onSuccess: () =>
          showUndoNotice(next ? text.wasClosed : text.wasOpened, () =>
            close.mutate({ period: quarter, isClosed: !next }),
          ),
      },
    )
  return (
    <>
      <Button variant="default" loading={close.isPending} onClick={() => set(!isClosed)}>
        {isClosed ? text.open : text.close}
      </Button>
      <Failure error={close.error} />
    </>
  )
}
