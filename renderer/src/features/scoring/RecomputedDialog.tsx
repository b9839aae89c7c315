import { Modal, Text } from '@mantine/core'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { rubricText as text } from '../../text/rubricText.ts'
import { shellText } from '../../text/shellText.ts'

type Ranking = Output<'scoring.list'>
type Props = { before: Ranking; after: Ranking; onClose(): void }

/** What an edited rubric made of the scores of the year: every unit whose total or level is another now. */
export function RecomputedDialog({ before, after, onClose }: Props) {
  const old = new Map(before.units.map((unit) => [unit.code, shown(unit, before.scale)]))
  const lines = after.units
    .map((unit) => ({ unit, was: old.get(unit.code) ?? text.none, is: shown(unit, after.scale) }))
    .filter(({ was, is }) => was !== is)
  const hasSheet = after.units.some(({ state }) => state !== null)
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={text.recomputed(String(after.year))}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Text mb={6}>{hasSheet ? text.recomputeNote : text.noSheet}</Text>
      {hasSheet && lines.length === 0 && <Text>{text.same}</Text>}
      {lines.length > 0 && (
        <table className="plainTable" aria-label={text.recomputed(String(after.year))}>
          <thead>
            <tr>
              <th>{text.column.unit}</th>
              <th>{text.column.before}</th>
              <th>{text.column.after}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ unit, was, is }) => (
              <tr key={unit.code}>
                <td>{unit.name}</td>
                <td>{was}</td>
                <td>{is}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  )
}

/** The newest score: "87,5 (Tốt)". */
function shown({ outcomes }: Ranking['units'][number], scale: number): string {
  const newest = outcomes.at(-1)
  return newest ? `${formatScaled(newest.total, scale)} (${newest.levelName})` : text.none
}
