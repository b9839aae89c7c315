import { foldText } from '#shared/domain/text/foldText.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import type { CheckedUnit } from './committeeTypes.ts'

/** Whether a committee keeps the rules, breaks some, or is not there. */
export type Standing = 'right' | 'wrong' | 'none'

/** The columns of the overview. */
export const checkColumns: readonly GridColumn[] = [
  { id: 'unit', title: text.column.unit, width: 'fill' },
  { id: 'head', title: text.column.head, width: 118 },
  { id: 'standing', title: text.column.standing, width: 100 },
]

/** How a unit's committee stands. */
export function standingOf({ committee, faults }: CheckedUnit): Standing {
  if (committee === null) return 'none'
  return faults === 0 ? 'right' : 'wrong'
}

/** The units whose name or head holds every typed word, without regard to accents, and that stand so (null: any). */
export function filterChecked(all: readonly CheckedUnit[], typed: string, standing: Standing | null): CheckedUnit[] {
  const words = foldText(typed).split(' ')
  return all.filter((it) => {
    const named = foldText(`${it.unit.name} ${it.unit.code} ${it.head}`)
    return (standing === null || standingOf(it) === standing) && words.every((word) => named.includes(word))
  })
}

/** A unit as a line of the overview. */
export function buildCheckRow(checked: CheckedUnit): GridRow {
  const standing = standingOf(checked)
  const mark = standing === 'right' ? {} : { mark: standing === 'none' ? ('muted' as const) : ('warning' as const) }
  const count = standing === 'wrong' ? ` (${formatNumber(checked.faults)})` : ''
  return {
    id: checked.unit.code,
    cells: [cell(checked.unit.name), cell(checked.head), { ...cell(`${text.standings[standing]}${count}`), ...mark }],
  }
}

function cell(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
