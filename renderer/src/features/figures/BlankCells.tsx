import { figuresText } from '../../text/figuresText.ts'
import { rowIdOf, type FormRow } from './figureForm.ts'

type Props = { rows: readonly FormRow[]; onJump(rowId: string): void }

/** The cells that hold nothing yet: a blank is neither 0 nor "không phát sinh", so each is asked for. */
export function BlankCells({ rows, onJump }: Props) {
  return rows.map((row) => {
    const rowId = rowIdOf(row)
    return (
      <div key={rowId} className="finding blank">
        <button type="button" onClick={() => onJump(rowId)}>
          <b>{rowId.replace('/-', '')}</b> {figuresText.check.blank}: {row.name}
        </button>
      </div>
    )
  })
}
