import { figuresText } from '../../text/figuresText.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { currentCell, dividedIndicators } from './buildFigureRows.ts'
import type { CellDraft } from './cellDraft.ts'
import { rowIdOf, type Finding, type FormRow } from './figureForm.ts'

/** The form of one unit of many, with what the rules found in it by line. */
export type UnitForm = {
  unit: string
  name: string
  groups: readonly { code: string; name: string }[]
  rows: ReadonlyMap<string, FormRow>
  findings: ReadonlyMap<string, Finding>
}

/** The identity of a cell among many units. */
export function unitCellKey(unit: string, rowId: string): string {
  return `${unit} ${rowId}`
}

/** The id of the line of sums. */
const sumsId = 'tong-cong'

/** The groups that some unit reports, in the catalogue's order. */
export function groupsOf(forms: readonly UnitForm[]): { code: string; name: string }[] {
  const letters = new Set(forms.flatMap(({ rows }) => [...rows.values()].map(({ indicator }) => indicator.slice(0, 1))))
  const groups = forms.find(({ groups: of }) => of.length > 0)?.groups ?? []
  return groups.filter(({ code }) => letters.has(code))
}

/** The columns of a group: the unit's name, then each figure that some unit reports, in the order of the forms. */
export function unitGridColumns(forms: readonly UnitForm[], group: string): GridColumn[] {
  const lines = new Map(forms.flatMap(({ rows }) => [...rows].filter(([, row]) => row.indicator.startsWith(group))))
  const sorted = [...lines.values()].toSorted((a, b) => a.indicator.localeCompare(b.indicator))
  const divided = dividedIndicators(sorted)
  const figures = sorted.map((row) => {
    const part = divided.has(row.indicator) && row.loaiHinh !== '-' ? ` (${loaiHinhNames[row.loaiHinh]})` : ''
    return { id: rowIdOf(row), title: `${row.indicator}. ${row.name}${part}`, width: 112, align: 'right' as const }
  })
  return [{ id: 'unit', title: figuresText.units.unit, width: 210 }, ...figures]
}

/** One line a unit, and last the sums; what a unit does not report is shown as such and cannot be typed in. */
export function buildUnitRows(
  forms: readonly UnitForm[],
  columns: readonly GridColumn[],
  drafts: ReadonlyMap<string, CellDraft>,
): GridRow[] {
  const figures = columns.slice(1)
  const lines = forms.map(({ unit, name, rows, findings }) => ({
    id: unit,
    cells: [
      shown(name),
      ...figures.map(({ id }) => {
        const row = rows.get(id)
        return row ? currentCell(row, drafts.get(unitCellKey(unit, id)), findings.get(id)) : notAsked
      }),
    ],
  }))
  return [...lines, sumsOf(lines, figures)]
}

const notAsked: GridCell = { text: '–', readOnly: true, mark: 'muted', hint: figuresText.units.notAsked }

function sumsOf(lines: readonly GridRow[], figures: readonly GridColumn[]): GridRow {
  const sums = figures.map((_, place) => {
    const amounts = lines.flatMap(({ cells }) => cells[place + 1]?.amount ?? [])
    return shown(amounts.length === 0 ? '' : sumText(amounts.reduce((sum, amount) => sum + amount, 0)))
  })
  return { id: sumsId, role: 'total', cells: [shown(figuresText.units.sum), ...sums] }
}

/** Sums of scaled amounts carry at most as many decimals as their figures, four by the catalogue's rule. */
function sumText(sum: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 }).format(sum)
}

function shown(text: string): GridCell {
  return { text, readOnly: true }
}
