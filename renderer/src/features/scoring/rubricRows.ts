import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import type { Rubric } from '#shared/domain/scoring/rubric.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import type { GridChange, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'

/** The columns of the criteria and of the thresholds. */
export const rubricColumns: readonly GridColumn[] = [
  { id: 'code', title: text.column.code, width: 48 },
  { id: 'name', title: text.column.criterion, width: 'fill' },
  { id: 'maximum', title: text.column.maximum, width: 72, align: 'right' },
]
export const levelColumns: readonly GridColumn[] = [
  { id: 'name', title: text.column.level, width: 'fill' },
  { id: 'from', title: text.column.from, width: 80, align: 'right' },
]

/** The criteria under their groups; names and maxima can be typed in. */
export function buildRubricRows({ groups, criteria, scale }: Rubric): GridRow[] {
  return groups.flatMap((group) => [
    {
      id: `group ${group.code}`,
      role: 'group' as const,
      cells: [
        { text: group.code, readOnly: true },
        { text: group.name, readOnly: false },
        { text: '', readOnly: true },
      ],
    },
    ...criteria
      .filter((it) => it.group === group.code)
      .map(({ code, name, maximum }) => ({
        id: code,
        cells: [
          { text: code, readOnly: true },
          { text: name, readOnly: false, hint: name },
          { text: formatScaled(maximum, scale), readOnly: false },
        ],
      })),
  ])
}

/** The levels of the list that holds for most kinds of unit. */
export function buildLevelRows({ thresholds, scale }: Rubric): GridRow[] {
  const levels = thresholds.find((it) => it.unitKinds.length === 0)?.levels ?? []
  return levels.map(({ code, name, from }) => ({
    id: `level ${code}`,
    cells: [
      { text: name, readOnly: false },
      { text: formatScaled(from, scale), readOnly: false },
    ],
  }))
}

/** A rubric with what was typed; a number that cannot be read leaves its cell as it was and is told. */
export function editRubric(rubric: Rubric, changes: readonly GridChange[]): { rubric: Rubric; fault: string | null } {
  let fault: string | null = null
  const pointsOf = (typed: string, name: string, before: number): number => {
    const read = parseTypedFigure(typed, { code: '', name, unit: 'điểm', kind: 'stock', scale: rubric.scale })
    if (read.ok && read.figure?.state === 'number') return read.figure.value
    if (!read.ok) fault = read.sentence.replace(/^Chỉ tiêu\s*/, 'Điểm ')
    return before
  }
  const edited = changes.reduce((next, change) => edit(next, change, pointsOf), rubric)
  return { rubric: edited, fault }
}

function edit(
  rubric: Rubric,
  { rowId, columnId, after }: GridChange,
  pointsOf: (typed: string, name: string, before: number) => number,
): Rubric {
  const [kind, code] = rowId.includes(' ') ? rowId.split(' ') : ['criterion', rowId]
  if (kind === 'group') {
    return { ...rubric, groups: rubric.groups.map((it) => (it.code === code ? { ...it, name: after } : it)) }
  }
  if (kind === 'level') {
    const levelsOf = (levels: Rubric['thresholds'][number]['levels']) =>
      levels.map((it) => {
        if (it.code !== code) return it
        return columnId === 'name' ? { ...it, name: after } : { ...it, from: pointsOf(after, it.name, it.from) }
      })
    return {
      ...rubric,
      thresholds: rubric.thresholds.map((it) =>
        it.unitKinds.length === 0 ? { ...it, levels: levelsOf(it.levels) } : it,
      ),
    }
  }
  return {
    ...rubric,
    criteria: rubric.criteria.map((it) => {
      if (it.code !== code) return it
      return columnId === 'name' ? { ...it, name: after } : { ...it, maximum: pointsOf(after, it.name, it.maximum) }
    }),
  }
}
