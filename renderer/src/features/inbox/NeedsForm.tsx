import { Checkbox, Select } from '@mantine/core'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { decide, type TrialFile } from './trialFiles.ts'

/** What a person has to say before the file is taken: a unit to choose, and each thing to agree to by name. */
export function NeedsForm({ file, onDecided }: { file: TrialFile; onDecided(key: string): void }) {
  const { key, answer, decision } = file
  if (answer.needs.length === 0) return null
  const agree = (need: (typeof answer.needs)[number], isAgreed: boolean) => {
    const others = decision.agreed.filter((it) => it !== need)
    decide(key, { agreed: isAgreed ? [...others, need] : others })
  }
  return (
    <fieldset className="needs">
      <legend>{text.needs}</legend>
      {answer.needs.map((need) => {
        if (need === 'unit')
          return (
            <UnitChoice
              key={need}
              candidates={answer.candidates}
              value={decision.unit ?? null}
              onChoose={(unit) => {
                decide(key, { unit })
                onDecided(key)
              }}
            />
          )
        if (need === 'reading') return <p key={need}>{text.need.reading}</p>
        return (
          <Checkbox
            key={need}
            size="xs"
            label={text.need[need]}
            checked={decision.agreed.includes(need)}
            onChange={(event) => agree(need, event.currentTarget.checked)}
          />
        )
      })}
    </fieldset>
  )
}

type Unit = { code: string; name: string }
type ChoiceProps = { candidates: readonly Unit[]; value: string | null; onChoose(unit: string): void }

/** The units it may be, the likely ones first; any unit below ours can be chosen. */
function UnitChoice({ candidates, value, onChoose }: ChoiceProps) {
  const { today } = usePlace()
  const tree = useEngineQuery('units.tree', { on: today })
  const others = (tree.data?.units ?? []).filter(({ code }) => candidates.every((unit) => unit.code !== code))
  const option = ({ code, name }: Unit) => ({ value: code, label: name })
  return (
    <Select
      searchable
      label={text.need.unit}
      data={[...candidates.map(option), ...others.map(option)]}
      value={value}
      onChange={(unit) => unit !== null && onChoose(unit)}
    />
  )
}
