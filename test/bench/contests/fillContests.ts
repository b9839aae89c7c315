import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readZip } from '../../../electron/engine/files/zip/readZip.ts'
import type { Contest, Side } from '../contest.ts'
import { makeFillTemplate } from '../fillTemplates.ts'
import { runWork } from '../runWork.ts'
import { sheetCells } from '../sheetCells.ts'

/** Filling a workbook that an office drew. Throws when the sides put in other cells or ours touched a part it need not. */
export async function prepareFillContests(folder: string): Promise<Contest[]> {
  const tagged = join(folder, 'tagged.xlsx')
  const prepared = join(folder, 'prepared.xlsx')
  writeFileSync(tagged, await makeFillTemplate('tagged'))
  writeFileSync(prepared, await makeFillTemplate('prepared'))
  const sides: Side[] = [
    { name: 'ours', work: 'fillOurs', args: [tagged] },
    { name: 'exceljs 4.4, rows drawn', work: 'fillExceljs', args: [prepared, 'prepared'] },
    { name: 'exceljs 4.4, rows added', work: 'fillExceljs', args: [tagged, 'tagged'] },
  ]
  const files = []
  for (const [at, { work, args }] of sides.entries()) {
    const file = join(folder, `filled-${at}.xlsx`)
    await runWork(work, args, file)
    files.push(file)
  }
  if (new Set(files.map((file) => sheetCells(file, false))).size !== 1) {
    throw new Error('fill: the sides do not put in the same cells')
  }
  return [
    {
      title: 'filling a user-edited .xlsx, 12 × 600 × 76',
      sides,
      aims: sides.slice(1).map(({ name }) => ({ of: 'ours', against: name, time: 0.2 })),
      notes: [
        'ours repeats one row of tags a sheet; exceljs cannot: "rows drawn" loads the same workbook with its 600 empty styled rows in it, "rows added" loads ours and copies the row in code',
        'the same numbers and formulas come out; ours moves validation and conditional fill along, exceljs does not in "rows added"',
        describeParts(tagged, files[0] ?? ''),
      ],
    },
  ]
}

/** Compares the parts of the template with those of the filled file as they lie, compressed. */
function describeParts(templateFile: string, filledFile: string): string {
  const template = readZip(readFileSync(templateFile))
  const filled = readZip(readFileSync(filledFile))
  const isSame = (name: string) =>
    filled.has(name) && Buffer.compare(template.raw(name).compressed, filled.raw(name).compressed) === 0
  const changed = template.names.filter((name) => !isSame(name))
  const mayChange = /^xl\/(workbook|sharedStrings|worksheets\/sheet([1-9]|1[0-2]))\.xml$/
  const wronged = changed.filter((name) => !mayChange.test(name))
  if (wronged.length > 0) throw new Error(`fill: parts that had no reason to change: ${wronged.join(', ')}`)
  const untouched = template.names.length - changed.length
  return `ours: untouched parts byte-identical: ${untouched} of ${template.names.length} (the ${changed.length} others: the 12 sheets with tags, shared strings, workbook)`
}
