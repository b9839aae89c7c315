import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Cap, Rubric } from '#shared/domain/scoring/rubric.ts'
import { rubricText as text } from '../../text/rubricText.ts'
import { CapDialog } from './CapDialog.tsx'

type Props = { rubric: Rubric; onChange(caps: Cap[]): void }

/** What keeps the level down whatever the points: caps are added, edited and taken out. */
export function CapTable({ rubric, onChange }: Props) {
  const [edited, setEdited] = useState<Cap | null>(null)
  const { caps } = rubric
  const keep = (cap: Cap) => {
    const known = caps.some(({ code }) => code === cap.code)
    onChange(known ? caps.map((it) => (it.code === cap.code ? cap : it)) : [...caps, cap])
    setEdited(null)
  }
  return (
    <section aria-label={text.caps}>
      <strong>{text.caps}</strong>
      {caps.length === 0 && <p>{text.noCap}</p>}
      <ul className="capList">
        {caps.map((cap) => (
          <li key={cap.code}>
            <span>{cap.name}</span>
            <Group gap={4} wrap="nowrap">
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.editCapNamed(cap.code)}
                onClick={() => setEdited(cap)}
              >
                {text.editCap}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.removeCapNamed(cap.code)}
                onClick={() => onChange(caps.filter(({ code }) => code !== cap.code))}
              >
                {text.removeCap}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Button size="compact-xs" variant="default" onClick={() => setEdited(newCap(rubric))}>
        {text.addCap}
      </Button>
      {edited && <CapDialog rubric={rubric} cap={edited} onSet={keep} onClose={() => setEdited(null)} />}
    </section>
  )
}

/** A cap to begin with: half of the first group's points, at most the second level. */
function newCap({ caps, groups, thresholds }: Rubric): Cap {
  const taken = new Set(caps.map(({ code }) => code))
  let number = caps.length + 1
  while (taken.has(`KC${number}`)) number += 1
  const levels = thresholds.find(({ unitKinds }) => unitKinds.length === 0)?.levels ?? []
  return {
    code: `KC${number}`,
    name: '',
    when: { kind: 'groupBelow', group: groups[0]?.code ?? '', share: 500 },
    atMost: levels[1]?.code ?? '',
  }
}
