import {
  annexBody,
  annexFooter,
  annexLooks,
  annexMargins,
  annexMerges,
  annexRows,
  annexWidth,
  boxName,
  columnName,
  type AnnexLook,
  type LookName,
} from '../annexFeatures.ts'
import { loadPeer } from '../loadPeer.ts'
import { argument, measureWork } from '../measureWork.ts'

type Value = string | number | null
type Cell = { style: object; formula?: string; formulaResult?: Value }
type Hucre = { writeXlsx(options: object): Promise<Uint8Array> }

const { writeXlsx } = await loadPeer<Hucre>('hucre')
const [sheets, rows, columns] = [Number(argument(0)), Number(argument(1)), Number(argument(2))]
const body = annexBody(rows, columns)

await measureWork(() => {
  const styles = Object.fromEntries(Object.entries(annexLooks).map(([name, look]) => [name, styleOf(look)]))
  return writeXlsx({
    sheets: Array.from({ length: sheets }, (_, sheet) => makeSheet(sheet, styles)),
    properties: { title: 'Phụ lục số liệu thực hiện quy chế dân chủ ở cơ sở', creator: 'Ban Dân vận Tỉnh ủy' },
    namedRanges: Array.from({ length: sheets }, (_, sheet) => ({
      name: `SoLieu_${sheet + 1}`,
      range: `'PL${sheet + 1}'!${boxName(body).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
    })),
  })
})

function makeSheet(index: number, styles: Readonly<Record<string, object>>): object {
  const values: Value[][] = []
  const cells = new Map<string, Cell>()
  for (const row of annexRows(index, rows, columns)) {
    const number = values.length
    values.push(row.map(({ text, number: figure, formula }) => (formula ? null : (text ?? figure ?? null))))
    row.forEach(({ look, formula, number: figure }, column) => {
      const style = styles[look] ?? {}
      if (formula) cells.set(`${number},${column}`, { formula, formulaResult: figure ?? null, style })
      else if (look !== bodyLook(column)) cells.set(`${number},${column}`, { style })
    })
  }
  return {
    name: `PL${index + 1}`,
    columns: Array.from({ length: columns }, (_, column) => ({
      width: annexWidth(column),
      style: styles[bodyLook(column)] ?? {},
    })),
    rows: values,
    cells,
    merges: annexMerges(columns).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    freezePane: { rows: 5, columns: 2 },
    protection: { sheet: true, objects: true, scenarios: true },
    headerFooter: { oddFooter: annexFooter },
    ...settings(),
  }
}

/** The look that a column gives its cells; only the others are named one by one, which is what suits this peer best. */
function bodyLook(column: number): LookName {
  return column === 0 ? 'lockedNumber' : column === 1 ? 'lockedText' : 'input'
}

function settings(): object {
  return {
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 4,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: annexMargins,
      printArea: `$A$1:$${columnName(columns - 1)}$${rows + 6}`,
      printTitlesRow: '$4:$5',
      printTitlesColumn: '$A:$B',
    },
    dataValidations: [
      {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        allowBlank: true,
        showErrorMessage: true,
        range: boxName(body),
      },
    ],
    conditionalRules: [
      {
        type: 'expression',
        priority: 1,
        formula: 'C6<0',
        range: boxName(body),
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } } },
      },
    ],
  }
}

function styleOf(look: AnnexLook): object {
  const side = { style: 'thin', color: { rgb: '7F7F7F' } }
  return {
    font: {
      name: 'Times New Roman',
      family: 1,
      size: look.size,
      bold: look.bold ?? false,
      italic: look.italic ?? false,
    },
    alignment: { horizontal: look.align, vertical: 'center', wrapText: look.wrap ?? false },
    ...(look.format ? { numFmt: look.format } : {}),
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill.slice(2) } } } : {}),
    ...(look.bordered ? { border: { left: side, right: side, top: side, bottom: side } } : {}),
    ...(look.unlocked ? { protection: { locked: false } } : {}),
  }
}
