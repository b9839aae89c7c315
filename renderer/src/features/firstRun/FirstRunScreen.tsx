import { Stepper, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHost } from '../../data/programContext.ts'
import { firstRunText } from '../../text/firstRunText.ts'
import './firstRun.css'
import { FolderStep } from './FolderStep.tsx'
import { UnitStep } from './UnitStep.tsx'

/** Chạy lần đầu: where the data live, then whose office it is. */
export function FirstRunScreen() {
  const host = useHost()
  const state = useQuery({ queryKey: ['dataFile'], queryFn: () => host.call('dataFile.state', {}) })
  const [isBack, setBack] = useState(false)
  if (!state.data) return null
  const isOpen = state.data.state === 'open'
  const step = isOpen && !isBack ? 1 : 0
  return (
    <main className="screen firstRun">
      <h1>{firstRunText.title}</h1>
      <Text mb="md">{firstRunText.welcome}</Text>
      <Stepper active={step} size="xs" onStepClick={(clicked) => setBack(clicked === 0)}>
        <Stepper.Step label={firstRunText.folderStep} allowStepSelect={isOpen}>
          <FolderStep
            suggested={state.data.suggestedFolder}
            sentence={state.data.sentence}
            opened={isOpen ? state.data.path : null}
            onNext={() => setBack(false)}
          />
        </Stepper.Step>
        <Stepper.Step label={firstRunText.unitStep} allowStepSelect={isOpen}>
          <UnitStep />
        </Stepper.Step>
      </Stepper>
    </main>
  )
}
