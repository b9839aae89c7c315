import { Button, NumberInput, Text } from '@mantine/core'
import type { Criterion, Rubric } from '#shared/domain/scoring/rubric.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { rubricText as text } from '../../text/rubricText.ts'

type Props = { rubric: Rubric; criterion: Criterion | undefined; onChange(criterion: Criterion): void }
type Method<K extends Criterion['method']['kind']> = Extract<Criterion['method'], { kind: K }>

/** How the points of the selected criterion come about; steps, the whole ratio and the points of a case can be changed. */
export function MethodPanel({ rubric, criterion, onChange }: Props) {
  if (!criterion)
    return (
      <section className="methodPanel" aria-label={text.method}>
        {text.chooseCriterion}
      </section>
    )
  const { method } = criterion
  const set = (next: Criterion['method']) => onChange({ ...criterion, method: next })
  return (
    <section key={criterion.code} className="methodPanel" aria-label={text.method}>
      <strong>
        {criterion.code} {criterion.name}
      </strong>
      <Text c="var(--ink-2)">
        {text.kinds[method.kind]}. {text.maximum(formatScaled(criterion.maximum, rubric.scale))}
      </Text>
      {method.kind === 'steps' && <Steps method={method} scale={rubric.scale} onChange={set} />}
      {method.kind === 'ratio' && (
        <>
          <Text>{text.ratioOf(method.numerator.join(' + '), method.denominator.join(' + '))}</Text>
          <Points
            label={text.fullAt}
            value={method.fullAt / 10}
            max={100}
            decimals={1}
            onChange={(percent) => set({ ...method, fullAt: Math.round(percent * 10) })}
          />
        </>
      )}
      {method.kind === 'perCase' && (
        <>
          <Text>{text.cases[method.cases]}</Text>
          <Points
            label={text.each}
            value={method.each / 10 ** rubric.scale}
            max={criterion.maximum / 10 ** rubric.scale}
            decimals={rubric.scale}
            onChange={(each) => set({ ...method, each: Math.round(each * 10 ** rubric.scale) })}
          />
        </>
      )}
      {method.kind === 'automatic' && <Text>{text.shares[method.share]}</Text>}
      {(method.kind === 'manual' || method.kind === 'yesNo') && method.indicators.length > 0 && (
        <Text>{text.measured(method.indicators.join(', '))}</Text>
      )}
    </section>
  )
}

type StepsProps = { method: Method<'steps'>; scale: number; onChange(method: Method<'steps'>): void }

function Steps({ method, scale, onChange }: StepsProps) {
  const { measure, steps } = method
  const change = (place: number, changed: Partial<(typeof steps)[number]>) =>
    onChange({ ...method, steps: steps.map((step, at) => (at === place ? { ...step, ...changed } : step)) })
  const last = steps.at(-1)
  return (
    <>
      <Text>
        {measure.kind === 'sum'
          ? text.measured(measure.indicators.join(' + '))
          : text.ratioOf(measure.numerator.join(' + '), measure.denominator.join(' + '))}
      </Text>
      <table className="plainTable" aria-label={text.steps}>
        <thead>
          <tr>
            <th>{text.stepFrom}</th>
            <th>{text.stepPoints}</th>
            <th aria-label={text.removeCap} />
          </tr>
        </thead>
        <tbody>
          {steps.map(({ from, points }, place) => (
            <tr key={place}>
              <td>
                <Points
                  label={text.stepFromNamed(formatNumber(place + 1))}
                  isBare
                  value={from}
                  max={1_000_000}
                  onChange={(next) => change(place, { from: next })}
                />
              </td>
              <td>
                <Points
                  label={text.stepPointsNamed(formatNumber(place + 1))}
                  isBare
                  value={points / 10 ** scale}
                  max={1_000}
                  decimals={scale}
                  onChange={(next) => change(place, { points: Math.round(next * 10 ** scale) })}
                />
              </td>
              <td>
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={steps.length === 1}
                  aria-label={text.removeStep(formatNumber(place + 1))}
                  onClick={() => onChange({ ...method, steps: steps.filter((_, at) => at !== place) })}
                >
                  {text.removeCap}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        mt={4}
        size="compact-xs"
        variant="default"
        onClick={() =>
          onChange({ ...method, steps: [...steps, { from: (last?.from ?? 0) + 1, points: last?.points ?? 0 }] })
        }
      >
        {text.addStep}
      </Button>
    </>
  )
}

type PointsProps = {
  label: string
  value: number
  max: number
  decimals?: number
  isBare?: boolean
  onChange(value: number): void
}

function Points({ label, value, max, decimals = 0, isBare = false, onChange }: PointsProps) {
  return (
    <NumberInput
      {...(isBare ? { 'aria-label': label } : { label })}
      size="xs"
      w={90}
      min={0}
      max={max}
      decimalScale={decimals}
      decimalSeparator=","
      allowNegative={false}
      value={value}
      onChange={(next) => {
        if (typeof next === 'number' && next >= 0 && next <= max) onChange(next)
      }}
    />
  )
}
