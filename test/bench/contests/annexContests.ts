import { join } from 'node:path'
import type { Contest, Side } from '../contest.ts'
import { runWork } from '../runWork.ts'
import { sheetCells } from '../sheetCells.ts'

/** The annex workbook of 12 sheets × 600 rows × 80 columns with all features. Throws when the sides write other cells. */
export async function prepareAnnexContests(folder: string): Promise<Contest[]> {
  const args = ['12', '600', '80']
  const sides: Side[] = [
    { name: 'ours', work: 'annexOurs', args },
    { name: 'exceljs 4.4 in memory', work: 'annexExceljs', args },
    { name: 'hucre 1.0', work: 'annexHucre', args },
  ]
  const cells = []
  for (const side of sides) {
    const file = join(folder, 'annex.xlsx')
    await runWork(side.work, args, file)
    cells.push(sheetCells(file, true))
  }
  if (new Set(cells).size !== 1) throw new Error('annex: the sides do not write the same cells')
  return [
    {
      title: 'annex workbook 12 × 600 × 80, all features',
      sides,
      aims: [
        { of: 'ours', against: 'exceljs 4.4 in memory', time: 0.35, memory: 0.4 },
        { of: 'ours', against: 'hucre 1.0', time: 0.5 },
      ],
      notes: [
        `all three write the same ${(cells[0] ?? '').split('\n').length} numbers and formulas with results, from the figures: building the model is in the time of each`,
        'styles, merges, frozen panes, print titles and area, A3, footer, validation, conditional fill, protection, names: in all three',
      ],
    },
  ]
}
