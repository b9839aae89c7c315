import { Radio } from '@mantine/core'
import { OwnReading } from './OwnReading.tsx'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { decide, type TrialFile } from './trialFiles.ts'

type Fault = FileAnswer['faults'][number]

const tones = { error: 'error', question: 'warning', doubt: 'warning', warning: 'muted' } as const

/** Every fault at its cell; a cell that can be read in several ways offers them, and is taken only as chosen. */
export function FaultList({ file, onDecided }: { file: TrialFile; onDecided(key: string): void }) {
  const { answer, decision, key } = file
  if (answer.faults.length === 0) return null
  const choose = (place: Fault['places'][number], chosen: string) => {
    const others = decision.answers.filter(({ sheet, cell }) => sheet !== place.sheet || cell !== place.cell)
    decide(key, { answers: [...others, { ...place, text: chosen }] })
    onDecided(key)
  }
  return (
    <section aria-label={text.faults(formatNumber(answer.faults.length))}>
      <h3>{text.faults(formatNumber(answer.faults.length))}</h3>
      {answer.faults.map((fault, index) => (
        <FaultLine key={`${index} ${fault.sentence}`} fault={fault} onChoose={choose} />
      ))}
    </section>
  )
}

type LineProps = { fault: Fault; onChoose(place: Fault['places'][number], text: string): void }

function FaultLine({ fault, onChoose }: LineProps) {
  const [place] = fault.places
  return (
    <div className={`fault ${tones[fault.severity]}`}>
      {place && <b>{placeName(place, fault.sentence)}: </b>}
      <span className="severity">{text.severity[fault.severity]}.</span> {fault.sentence}
      {place && fault.choices.length > 0 && (
        <Radio.Group aria-label={text.reading(place.sheet, place.cell)} onChange={(chosen) => onChoose(place, chosen)}>
          {fault.choices.map((choice) => (
            <Radio key={choice} size="xs" value={choice} label={<span translate="no">{choice}</span>} />
          ))}
        </Radio.Group>
      )}
      {place && fault.severity === 'question' && (
        <OwnReading label={text.ownReading(place.sheet, place.cell)} onChoose={(typed) => onChoose(place, typed)} />
      )}
    </div>
  )
}

/** Where it is; most sentences name the cell themselves. */
function placeName({ sheet, cell }: Fault['places'][number], sentence: string): string {
  return sentence.startsWith(`Ô ${cell}`) ? sheet : text.cell(sheet, cell)
}
