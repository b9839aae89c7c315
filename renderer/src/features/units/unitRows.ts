import { foldText } from '#shared/domain/text/foldText.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { unitKindNames, unitsText } from '../../text/unitsText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'

/** One unit of the tree as of a date. */
export type TreeUnit = Output<'units.tree'>['units'][number]

const { column } = unitsText

/** The columns of the tree. */
export const unitColumns: readonly GridColumn[] = [
  { id: 'name', title: column.name, width: 'fill' },
  { id: 'code', title: column.code, width: 90 },
  { id: 'kind', title: column.kind, width: 130 },
  { id: 'reports', title: column.reports, width: 90 },
]

/** The units whose name or code holds every typed word, without regard to accents. */
export function filterUnits(all: readonly TreeUnit[], typed: string): TreeUnit[] {
  const words = foldText(typed).split(' ')
  return all.filter(({ fullName, code }) => {
    const name = foldText(`${fullName} ${code}`)
    return words.every((word) => name.includes(word))
  })
}

/** The shown units as lines, each set in by its depth in the whole tree; parents stand before their children. */
export function buildUnitRows(all: readonly TreeUnit[], shown: readonly TreeUnit[]): GridRow[] {
  const depths = new Map<string, number>()
  for (const { code, parent } of all) depths.set(code, parent === null ? 0 : (depths.get(parent) ?? 0) + 1)
  return shown.map(({ code, fullName, kind, reports }) => {
    const indent = '\u2003'.repeat(depths.get(code) ?? 0)
    return {
      id: code,
      cells: [
        cell(`${indent}${fullName}`),
        cell(code),
        cell(unitKindNames[kind]),
        cell(reports ? unitsText.reports : unitsText.noReport),
      ],
    }
  })
}

function cell(text: string): GridCell {
  return { text, readOnly: true, hint: text.trim() }
}
