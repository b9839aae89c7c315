import { Button, Checkbox, TextInput } from '@mantine/core'
import type { FollowUpLevel } from '#shared/domain/periods/followUpRules.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { followUpRulesText as text } from '../../text/followUpRulesText.ts'
import { RuleNumber } from './RuleNumber.tsx'

type Props = {
  levels: readonly FollowUpLevel[]
  /** Codes that letters may be kept under already: a new level never takes one of them. */
  used: readonly string[]
  onChange(levels: FollowUpLevel[]): void
}

/** The levels of letters in their order: named, moved, added and taken out. */
export function LevelTable({ levels, used, onChange }: Props) {
  const change = (place: number, changed: Partial<FollowUpLevel>) =>
    onChange(levels.map((level, at) => (at === place ? { ...level, ...changed } : level)))
  const moveUp = (place: number) =>
    onChange(
      levels.map((level, at) => (at === place - 1 ? levels[place] : at === place ? levels[place - 1] : level) ?? level),
    )
  const add = () =>
    onChange([
      ...levels,
      {
        code: newCode([...used, ...levels.map(({ code }) => code)]),
        name: text.newLevel(formatNumber(levels.length + 1)),
        daysAfter: 3,
        reportsUp: false,
      },
    ])
  return (
    <>
      <table className="plainTable levelTable" aria-label={text.levels}>
        <thead>
          <tr>
            <th>{text.column.order}</th>
            <th>{text.column.name}</th>
            <th>{text.column.days}</th>
            <th>{text.column.up}</th>
            <th>{text.column.work}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ code, name, daysAfter, reportsUp }, place) => (
            <tr key={code}>
              <td>{formatNumber(place + 1)}</td>
              <td>
                <TextInput
                  size="xs"
                  aria-label={text.levelName(formatNumber(place + 1))}
                  spellCheck={false}
                  error={name.trim() === ''}
                  value={name}
                  onChange={(event) => change(place, { name: event.currentTarget.value })}
                />
              </td>
              <td>
                <RuleNumber
                  isBare
                  label={text.levelDays(name)}
                  value={daysAfter}
                  min={place === 0 ? 0 : 1}
                  max={90}
                  onChange={(days) => change(place, { daysAfter: days })}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={text.levelUp(name)}
                  checked={reportsUp}
                  onChange={(event) => change(place, { reportsUp: event.currentTarget.checked })}
                />
              </td>
              <td>
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={place === 0}
                  aria-label={text.moveUp(name)}
                  onClick={() => moveUp(place)}
                >
                  ↑
                </Button>{' '}
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={levels.length === 1}
                  aria-label={text.remove(name)}
                  onClick={() => onChange(levels.filter((_, at) => at !== place))}
                >
                  {text.removeShort}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button mt={4} size="compact-sm" variant="default" disabled={levels.length >= 9} onClick={add}>
        {text.addLevel}
      </Button>
    </>
  )
}

function newCode(taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`level${number}`)) number += 1
  return `level${number}`
}
