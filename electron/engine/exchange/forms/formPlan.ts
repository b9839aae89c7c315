import { createHash } from 'node:crypto'
import type { FormColumn, FormFacts, FormSection } from '#shared/domain/exchange/formFacts.ts'
import type { FormIdentity } from '#shared/domain/exchange/formIdentity.ts'
import { formVersion } from '#shared/domain/exchange/formMark.ts'
import { formLabel } from '#shared/domain/exchange/formLabels.ts'
import { cellName } from '../../reporting/xlsx/cellAddress.ts'

/** The columns of the figures sheet, from 0. `left` and `right` hold the two sides of each check, without width. */
export const formColumnsAt = {
  number: 0,
  code: 1,
  label: 2,
  unit: 3,
  value: 4,
  state: 5,
  previous: 6,
  lastYear: 7,
  remark: 8,
  left: 9,
  right: 10,
} as const

/** The rows above the table of figures, from 0. */
export const formRowsAt = {
  title: 0,
  period: 1,
  unit: 2,
  place: 3,
  advice: 4,
  revision: 5,
  estimate: 6,
  head: 8,
} as const

/** One row of the table of figures. */
export type FigureRow =
  | { kind: 'group'; row: number; code: string; name: string }
  | { kind: 'figure'; row: number; number: number; column: FormColumn; label: string }

/** One section on the narratives sheet: its heading, and the row of its text. */
export type NarrativeRow = { section: FormSection; row: number; textRow: number | null }

/** Where everything of a form stands. */
export type FormPlan = {
  figures: readonly FigureRow[]
  /** The first row below the table. */
  endRow: number
  narratives: readonly NarrativeRow[]
}

const firstNarrativeRow = 3

/** Places the rows of a form: groups with their indicators, then the sections. */
export function planForm(facts: FormFacts): FormPlan {
  const figures: FigureRow[] = []
  let row: number = formRowsAt.head + 1
  let number = 0
  for (const { code, name } of facts.groups) {
    const columns = facts.columns.filter(({ group }) => group === code)
    if (columns.length === 0) continue
    figures.push({ kind: 'group', row: row++, code, name })
    for (const column of columns)
      figures.push({ kind: 'figure', row: row++, number: ++number, column, label: formLabel(column, facts.columns) })
  }
  return { figures, endRow: row, narratives: placeSections(facts.sections) }
}

function placeSections(sections: readonly FormSection[]): NarrativeRow[] {
  let row = firstNarrativeRow
  return sections.map((section) => {
    const placed = { section, row, textRow: section.isWritten ? row + 1 : null }
    row += section.isWritten ? 2 : 1
    return placed
  })
}

/** What the form will know of itself. */
export function formIdentity(facts: FormFacts, plan: FormPlan): FormIdentity {
  const at = (row: number, column: number) => cellName({ row, column })
  return {
    version: formVersion,
    unitUid: facts.unit.uid,
    unitCode: facts.unit.code,
    unitName: facts.unit.name,
    parentName: facts.unit.parentName ?? '',
    period: facts.period,
    reportType: facts.reportType,
    catalogue: facts.catalogue.version,
    labels: labelsDigest(plan),
    revision: at(formRowsAt.revision, formColumnsAt.value),
    estimate: at(formRowsAt.estimate, formColumnsAt.value),
    figures: plan.figures.flatMap((it) =>
      it.kind === 'group'
        ? []
        : [
            {
              key: it.column.key,
              value: at(it.row, formColumnsAt.value),
              state: at(it.row, formColumnsAt.state),
              code: at(it.row, formColumnsAt.code),
              label: at(it.row, formColumnsAt.label),
            },
          ],
    ),
    narratives: plan.narratives.flatMap(({ section, textRow }) =>
      textRow === null ? [] : [{ section: section.code, value: at(textRow, 0) }],
    ),
  }
}

/** Digest of every printed label, so that a form tells whether the labels are those that were sent out. */
function labelsDigest({ figures, narratives }: FormPlan): string {
  const rows = figures.flatMap((it) => (it.kind === 'group' ? [] : [[it.column.key, it.label, it.column.unit]]))
  const headings = narratives.map(({ section }) => [section.code, section.heading])
  return createHash('sha256')
    .update(JSON.stringify([rows, headings]))
    .digest('hex')
}
