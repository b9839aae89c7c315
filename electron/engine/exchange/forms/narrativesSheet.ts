import type { FormFacts } from '#shared/domain/exchange/formFacts.ts'
import { formSheets } from '#shared/domain/exchange/formMark.ts'
import { rowHeight } from '../../reporting/xlsx/rowHeight.ts'
import type { Cell, Sheet, SheetRow } from '../../reporting/xlsx/workbook.ts'
import type { FormPlan, NarrativeRow } from './formPlan.ts'

/** The texts are merged over this many columns; the one after them is left for the receiver's remarks. */
const mergedColumns = 4
const columnWidth = 24
const leastHeight = 66

/** The column, from 0, in which the receiver explains what is wrong with a text. */
export const narrativeRemarkColumn = mergedColumns

const advice =
  'Viết lời văn của từng mục vào ô nền vàng (phông Unicode, gõ Alt+Enter để xuống dòng). Mục nào không có nội dung thì để trống.'

/** The sheet of texts: each heading of the outline, and below it a wide cell to write in. */
export function narrativesSheet(facts: FormFacts, plan: FormPlan): Sheet {
  const textRows = plan.narratives.flatMap(({ textRow }) => (textRow === null ? [] : [textRow]))
  const merged = [0, 1, ...plan.narratives.flatMap(({ row, textRow }) => (textRow === null ? [row] : [row, textRow]))]
  return {
    name: formSheets.narratives,
    columns: [...Array.from({ length: mergedColumns }, () => ({ width: columnWidth })), { width: 46 }],
    rows: [
      { cells: [{ kind: 'text', text: 'NỘI DUNG BÁO CÁO (LỜI VĂN)', style: 'title' }], height: 26 },
      { cells: [{ kind: 'text', text: advice, style: 'note' }], height: 34 },
      { cells: [], height: 6 },
      ...plan.narratives.flatMap((row) => sectionRows(facts, row)),
    ],
    merges: merged.map((row) => ({ top: row, left: 0, bottom: row, right: mergedColumns - 1 })),
    print: {
      paper: 'A4',
      orientation: 'portrait',
      pagesWide: 1,
      area: {
        top: 0,
        left: 0,
        bottom: Math.max(2, ...textRows, ...plan.narratives.map(({ row }) => row)),
        right: mergedColumns - 1,
      },
      pageNumbers: 'bottom',
      footer: `${facts.unit.name} – ${facts.periodLabel}`,
    },
    isProtected: true,
  }
}

function sectionRows(facts: FormFacts, { section, textRow }: NarrativeRow): SheetRow[] {
  const heading: SheetRow = {
    cells: across({ kind: 'text', text: section.heading, style: 'group.left' }),
    height: rowHeight(section.heading, mergedColumns * columnWidth * 0.9, 15.5),
  }
  if (textRow === null) return [heading]
  const words = facts.texts.get(section.code)
  const entry: Cell =
    words === undefined ? { kind: 'blank', style: 'input.left' } : { kind: 'text', text: words, style: 'input.left' }
  const height = Math.max(leastHeight, words === undefined ? 0 : rowHeight(words, mergedColumns * columnWidth, 15.5))
  return [heading, { cells: across(entry), height }]
}

/** A merged cell: the first of its cells has the content, all have the style, so that the border goes round. */
function across(first: Cell): Cell[] {
  const rest = Array.from({ length: mergedColumns - 1 }, (): Cell => ({ kind: 'blank', style: first.style }))
  return [first, ...rest]
}
