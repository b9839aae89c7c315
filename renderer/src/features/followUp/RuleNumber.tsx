import { NumberInput } from '@mantine/core'

type Props = { label: string; value: number; min: number; max: number; isBare?: boolean; onChange(value: number): void }

/** A whole number of a rule between its bounds; what is not one is not taken. `isBare`: the label is only read out. */
export function RuleNumber({ label, value, min, max, isBare = false, onChange }: Props) {
  return (
    <NumberInput
      {...(isBare ? { 'aria-label': label, size: 'xs', w: 70 } : { label, size: 'xs', w: 210 })}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      value={value}
      onChange={(next) => {
        if (typeof next === 'number' && next >= min && next <= max) onChange(next)
      }}
    />
  )
}
