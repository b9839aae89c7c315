import { Checkbox, Group, Input, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import { reportTypeNames } from '../../text/reportTypeNames.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { unitKindNames } from '../../text/unitsText.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { DayRuleField } from './DayRuleField.tsx'
import { kindsShown, kindsTaken, periodsIn, reportingKinds, rulePeriod, type DueRule } from './dueRules.ts'

type Props = { rule: DueRule; others: readonly DueRule[]; onSet(rule: DueRule): void; onClose(): void }

/** One due date: of which report, for which units, on which day. */
export function DueRuleDialog({ rule, others, onSet, onClose }: Props) {
  const [draft, setDraft] = useState(rule)
  const [isWrong, setIsWrong] = useState(false)
  const change = (changed: Partial<DueRule>) => setDraft({ ...draft, ...changed })
  const taken = kindsTaken(draft, others)
  const indexes = Array.from({ length: periodsIn[draft.reportType] }, (_, place) => place + 1)
  return (
    <FormDialog
      title={text.dueTitle}
      submitLabel={text.dueForm.set}
      canSubmit={draft.unitKinds.length > 0 && taken.length === 0 && !isWrong}
      isPending={false}
      error={null}
      onSubmit={() => onSet(draft)}
      onClose={onClose}
    >
      <Select
        label={text.dueForm.type}
        data-autofocus
        allowDeselect={false}
        data={reportTypeCodes.map((code) => ({ value: code, label: reportTypeNames[code] }))}
        value={draft.reportType}
        onChange={(value) => {
          const reportType = reportTypeCodes.find((code) => code === value)
          if (reportType) change({ reportType, index: Math.min(draft.index, periodsIn[reportType]) })
        }}
      />
      <Select
        label={text.dueForm.period}
        allowDeselect={false}
        data={indexes.map((index) => ({
          value: String(index),
          label: rulePeriod({ reportType: draft.reportType, index }),
        }))}
        value={String(draft.index)}
        onChange={(value) => change({ index: Number(value) })}
      />
      <Checkbox.Group
        label={text.dueForm.units}
        required
        value={draft.unitKinds}
        onChange={(kinds) => change({ unitKinds: reportingKinds.filter((kind) => kinds.includes(kind)) })}
      >
        <Group gap={12} mt={4}>
          {reportingKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={unitKindNames[kind]} />
          ))}
        </Group>
      </Checkbox.Group>
      {taken.length > 0 && <Text c="red.8">{text.twice(kindsShown(taken))}</Text>}
      <Input.Wrapper label={text.dueForm.due}>
        <DayRuleField
          label={text.dueForm.due}
          rule={draft.due}
          onFault={(_, wrong) => setIsWrong(wrong)}
          onChange={(due) => change({ due })}
        />
      </Input.Wrapper>
      <Checkbox
        label={text.estimatedLong}
        checked={draft.figuresEstimated}
        onChange={(event) => change({ figuresEstimated: event.currentTarget.checked })}
      />
    </FormDialog>
  )
}
