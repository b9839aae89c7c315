import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { nextState, type SheetState } from '#shared/domain/scoring/scoreSheet.ts'
import { sheetStateNames } from '#shared/text/stateNames.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'

type Props = { unit: string; year: number; state: SheetState }

/** Brings a sheet to its next step, or back to the one before with a reason. */
export function SheetSteps({ unit, year, state }: Props) {
  const advance = useEngineCommand('scoring.advance')
  const [isGivingBack, setGivingBack] = useState(false)
  const to = nextState(state)
  const tell = (it: { state: SheetState }) => showNotice(text.stepped(sheetStateNames[it.state]))
  return (
    <>
      {to !== null && to !== 'draft' && (
        <Button
          size="compact-sm"
          loading={advance.isPending}
          onClick={() => advance.mutate({ unit, year, to }, { onSuccess: tell })}
        >
          {text.step[to]}
        </Button>
      )}
      {(state === 'submitted' || state === 'appraised') && (
        <Button size="compact-sm" variant="default" onClick={() => setGivingBack(true)}>
          {text.giveBack}
        </Button>
      )}
      <Failure error={advance.error} />
      {isGivingBack && <GiveBackDialog unit={unit} year={year} onClose={() => setGivingBack(false)} />}
    </>
  )
}

function GiveBackDialog({ unit, year, onClose }: Omit<Props, 'state'> & { onClose(): void }) {
  const giveBack = useEngineCommand('scoring.giveBack')
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={text.giveBack}
      submitLabel={text.giveBack}
      canSubmit={reason.trim() !== ''}
      isPending={giveBack.isPending}
      error={giveBack.error}
      onSubmit={() =>
        giveBack.mutate(
          { unit, year, reason },
          {
            onSuccess: ({ state }) => {
              showNotice(text.stepped(sheetStateNames[state]))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={text.giveBackReason}
        required
        spellCheck={false}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
