import { Group, Text } from '@mantine/core'
import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import { followUpRulesText as text } from '../../text/followUpRulesText.ts'
import { RuleNumber } from './RuleNumber.tsx'

type Rules = FollowUpRules['suspicions']
type Props = { rules: Rules; onChange(rules: Rules): void }

/** From where on a report looks copied, or out of its own history's range. */
export function SuspicionRules({ rules, onChange }: Props) {
  const field = (name: keyof Rules, min: number, max: number) => (
    <RuleNumber
      label={text[name]}
      value={rules[name]}
      min={min}
      max={max}
      onChange={(value) => onChange({ ...rules, [name]: value })}
    />
  )
  return (
    <>
      <h3>{text.suspicions}</h3>
      <Text c="var(--ink-2)">{text.empty}</Text>
      <Text fw={600}>{text.copied}</Text>
      <Group gap={12} align="end">
        {field('comparedAtLeast', 1, 1_000)}
        {field('samePercent', 50, 100)}
      </Group>
      <Text fw={600} mt={4}>
        {text.range}
      </Text>
      <Group gap={12} align="end">
        {field('quartersBack', 1, 20)}
        {field('quartersAtLeast', 1, 20)}
        {field('factor', 2, 100)}
        {field('beyond', 0, 1_000_000)}
      </Group>
    </>
  )
}
