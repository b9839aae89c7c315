import { readFileSync } from 'node:fs'
import { fillWorkbookTemplate } from '../../../electron/engine/reporting/xlsx/template/fillWorkbookTemplate.ts'
import type { TemplateItem } from '../../../electron/engine/reporting/xlsx/template/templateValues.ts'
import type { ReportCell } from '../../../shared/domain/reporting/reportModel.ts'
import { annexFigure } from '../annexWorkbook.ts'
import { fillSize } from '../fillTemplates.ts'
import { argument, measureWork } from '../measureWork.ts'

const template = readFileSync(argument(0))

await measureWork(() => {
  const names = Array.from({ length: fillSize.inputs }, (_, input) => `c${input + 1}`)
  const items = Array.from({ length: fillSize.rows }, (_, row) => makeItem(row, names))
  const loops = new Map([['don_vi', { fields: ['stt', 'ten', ...names], items }]])
  const filled = fillWorkbookTemplate(template, { fields: new Map(), loops })
  if (filled.kind === 'refused') throw new Error(JSON.stringify(filled.faults.slice(0, 3)))
  return filled.bytes
})

function makeItem(row: number, names: readonly string[]): TemplateItem {
  const item = new Map<string, ReportCell>()
  item.set('stt', { kind: 'number', value: row + 1, scale: 0 })
  item.set('ten', { kind: 'text', text: `Xã số ${row + 1}, huyện Lục Nam` })
  names.forEach((name, input) => item.set(name, { kind: 'number', value: annexFigure(0, row, input), scale: 1 }))
  return item
}
