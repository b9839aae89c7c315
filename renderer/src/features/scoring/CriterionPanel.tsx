import { Text } from '@mantine/core'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { LinkLine } from './LinkLine.tsx'
import type { SheetCriterion } from './scoreRows.ts'

type Props = {
  unit: string
  year: number
  scale: number
  isFrozen: boolean
  criterion: SheetCriterion | undefined
}

/** What the points of one criterion rest on, its evidence, and how they came to be. */
export function CriterionPanel({ unit, year, scale, isFrozen, criterion }: Props) {
  if (!criterion)
    return (
      <aside className="scorePanel" aria-label={text.panel}>
        {text.choose}
      </aside>
    )
  const { code, name, note, links, isAutomatic } = criterion
  return (
    <aside className="scorePanel" aria-label={text.panel} data-region>
      <h2>
        {code} {name}
      </h2>
      {note !== '' && <Text c="var(--ink-2)">{note}</Text>}
      <h3>{text.basis}</h3>
      {links.length === 0 && <p>{text.noBasis}</p>}
      {links.length > 0 && !isAutomatic && <p>{text.byHand}</p>}
      <ul>
        {links.map((link) => (
          <LinkLine key={JSON.stringify(link)} unit={unit} year={year} link={link} />
        ))}
      </ul>
      <h3>{text.evidence}</h3>
      <EvidenceList unit={unit} year={year} criterion={criterion} isFrozen={isFrozen} />
      <h3>{text.history}</h3>
      <History unit={unit} year={year} code={code} scale={scale} />
    </aside>
  )
}

function History({ unit, year, code, scale }: { unit: string; year: number; code: string; scale: number }) {
  const history = useEngineQuery('scoring.history', { unit, year, criterion: code })
  const changes = (history.data?.changes ?? []).slice(0, 12)
  const shown = (entry: { points: number | null; reason: string } | null) =>
    entry === null || entry.points === null ? text.noPoints : formatScaled(entry.points, scale)
  if (history.data && changes.length === 0) return <p>{text.noHistory}</p>
  return (
    <ul>
      {changes.map((change, place) => {
        const word = change.score === 'computed' ? text.computedWord : text.score[change.score]
        const line = text.change(formatInstant(change.at), word, shown(change.before), shown(change.after))
        return <li key={`${change.at} ${place}`}>{change.after?.reason ? `${line} (${change.after.reason})` : line}</li>
      })}
    </ul>
  )
}
