import { Stepper, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useHost } from '../../data/programContext.ts'
import { firstRunText } from '../../text/firstRunText.ts'
import './firstRun.css'
import { FolderStep } from './FolderStep.tsx'
import { UnitStep } from './UnitStep.tsx'

/** Chạy lần đầu: where the data live, then whose office it is. */
export function FirstRunScreen() {
  const host = useHost()
  const state = useQuery({ queryKey: ['dataFile'], queryFn: () => host.call('dataFile.state', {}) })
  if (!state.data) return null
  const step = state.data.state === 'open' ? 1 : 0
  return (
    <main className="screen firstRun">
      <h1>{firstRunText.title}</h1>
      <Text mb="md">{firstRunText.welcome}</Text>
      <Stepper active={step} size="xs" allowNextStepsSelect={false}>
        <Stepper.Step label={firstRunText.folderStep}>
          <FolderStep suggested={state.data.suggestedFolder} sentence={state.data.sentence} />
        </Stepper.Step>
        <Stepper.Step label={firstRunText.unitStep}>
          <UnitStep />
        </Stepper.Step>
      </Stepper>
    </main>
  )
}
