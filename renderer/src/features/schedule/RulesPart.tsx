import { Button, Loader, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { reportTypeNames } from '../../text/reportTypeNames.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { shellText } from '../../text/shellText.ts'
import { unitKindNames } from '../../text/unitsText.ts'
import { formatDate } from '../../format/formatDate.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { DayRuleField } from './DayRuleField.tsx'
import { useSchedule } from './useSchedule.ts'

/** The rules of the schedule in force: what each period counts, and when each kind of unit sends. */
export function RulesPart({ period }: { period: string }) {
  const { entry, isPending, error, isSaving, save } = useSchedule(period)
  if (isPending) return <Loader aria-label={shellText.loading} />
  if (!entry) return <Failure error={error} />
  const before = entry.content
  const keep = (content: Schedule) =>
    save(content, () => showUndoNotice(text.rulesSaved, () => save(before, () => undefined)))
  return (
    <div className="scheduleRules">
      <Failure error={error} />
      <Text>
        {text.rulesOf(before.name, formatDate(before.validFrom), String(entry.revision))}
        {before.isDraft && <strong> {text.draft}</strong>}
      </Text>
      <RulesForm key={entry.revision} schedule={before} isSaving={isSaving} onSave={keep} />
    </div>
  )
}

type FormProps = { schedule: Schedule; isSaving: boolean; onSave(content: Schedule): void }

function RulesForm({ schedule, isSaving, onSave }: FormProps) {
  const [draft, setDraft] = useState(schedule)
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const tell = (name: string, isWrong: boolean) =>
    setWrong((old) => new Set(isWrong ? [...old, name] : [...old].filter((one) => one !== name)))
  return (
    <CheckedForm aria-label={text.parts.rules} canSubmit={wrong.size === 0} onSubmit={() => onSave(draft)}>
      <div className="scheduleColumns">
        <section>
          <h3>{text.cutOffs}</h3>
          <table className="plainTable" aria-label={text.cutOffs}>
            <thead>
              <tr>
                <th>{text.dueColumn.period}</th>
                <th>{text.countedFrom}</th>
                <th>{text.cutOff}</th>
              </tr>
            </thead>
            <tbody>
              {draft.cutOffs.map((rule, place) => {
                const name = text.periodNames[rule.kind](rule.index)
                const change = (changed: Partial<typeof rule>) =>
                  setDraft({ ...draft, cutOffs: draft.cutOffs.with(place, { ...rule, ...changed }) })
                return (
                  <tr key={name}>
                    <td>{name}</td>
                    <td>
                      <DayRuleField
                        label={`${text.countedFrom}: ${name}`}
                        rule={rule.from}
                        onFault={tell}
                        onChange={(from) => change({ from })}
                      />
                    </td>
                    <td>
                      <DayRuleField
                        label={`${text.cutOff}: ${name}`}
                        rule={rule.cutOff}
                        onFault={tell}
                        onChange={(cutOff) => change({ cutOff })}
                      />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <TextInput
            mt={8}
            label={text.note}
            required
            spellCheck={false}
            value={draft.note}
            onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
          />
          <Button type="submit" mt={8} loading={isSaving} disabled={draft === schedule}>
            {text.saveRules}
          </Button>
        </section>
        <section>
          <h3>{text.dueDates}</h3>
          <table className="plainTable" aria-label={text.dueDates}>
            <thead>
              <tr>
                <th>{text.dueColumn.period}</th>
                <th>{text.dueColumn.units}</th>
                <th>{text.column.due}</th>
                <th>{text.estimated}</th>
              </tr>
            </thead>
            <tbody>
              {draft.dueDates.map((rule, place) => {
                const period = text.periodNames[kindNameOf[rule.reportType]](rule.index)
                const units = rule.unitKinds.map((kind) => unitKindNames[kind]).join(', ')
                const name = `${reportTypeNames[rule.reportType]} ${period}, ${units}`
                const change = (changed: Partial<typeof rule>) =>
                  setDraft({ ...draft, dueDates: draft.dueDates.with(place, { ...rule, ...changed }) })
                return (
                  <tr key={name}>
                    <td>{period}</td>
                    <td>{units}</td>
                    <td>
                      <DayRuleField
                        label={`${text.column.due}: ${name}`}
                        rule={rule.due}
                        onFault={tell}
                        onChange={(due) => change({ due })}
                      />
                    </td>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={`${text.estimated}: ${name}`}
                        checked={rule.figuresEstimated}
                        onChange={(event) => change({ figuresEstimated: event.currentTarget.checked })}
                      />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      </div>
    </CheckedForm>
  )
}

const kindNameOf = { quarterly: 'quarter', 'half-year': 'halfYear', annual: 'year' } as const
