import type { FormFacts } from '#shared/domain/exchange/formFacts.ts'
import { formSheets } from '#shared/domain/exchange/formMark.ts'
import { estimateWords, printedCode, stateWords } from '#shared/domain/exchange/formLabels.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { reportTypeNames } from '#shared/text/reportTypeNames.ts'
import { rowHeight } from '../../reporting/xlsx/rowHeight.ts'
import type { StyleName } from '../../reporting/xlsx/cellStyles.ts'
import type { Cell, CellRange, Sheet, SheetRow, Validation } from '../../reporting/xlsx/workbook.ts'
import { checkFills, placeChecks, type PlacedCheck } from './checkCells.ts'
import { formColumnsAt as at, formRowsAt, type FigureRow, type FormPlan } from './formPlan.ts'

const widths = [5, 8, 50, 13, 14, 18, 16, 16, 46, 0, 0]
const lastPrinted = at.lastYear

const advice =
  'Chỉ ghi vào ô nền vàng. Có số liệu thì gõ số (kể cả 0). Không có số thì chọn “Không phát sinh” hoặc “Không áp dụng” ở cột bên cạnh. Để trống cả hai ô nghĩa là chưa có số liệu. Ô đỏ: số chưa hợp lý với ô khác; ô vàng đậm: tổng chưa khớp.'

/** The sheet of figures: head, table of indicators with entry cells and earlier figures, signature. */
export function figuresSheet(facts: FormFacts, plan: FormPlan): Sheet {
  const checks = placeChecks(facts, plan)
  return {
    name: formSheets.figures,
    columns: widths.map((width) => ({ width })),
    rows: sheetRows(facts, plan, checks),
    merges: headMerges(plan),
    freeze: { rows: formRowsAt.head + 1, columns: 0 },
    print: {
      paper: 'A4',
      orientation: 'portrait',
      pagesWide: 1,
      titleRows: { first: formRowsAt.head, last: formRowsAt.head },
      area: { top: 0, left: 0, bottom: plan.endRow + 8, right: lastPrinted },
      pageNumbers: 'bottom',
      footer: `${facts.unit.name} – ${facts.periodLabel}`,
    },
    validations: validations(plan),
    conditionalFills: [...negativeFills(plan), ...checkFills(checks)],
    isProtected: true,
  }
}

function sheetRows(facts: FormFacts, plan: FormPlan, checks: readonly PlacedCheck[]): SheetRow[] {
  const rows = [...headRows(facts), ...plan.figures.map((row) => tableRow(facts, row)), ...signatureRows()]
  return rows.map((row, index) => withChecks(row, checks, index))
}

function headRows({ unit, receiver, periodLabel, reportType, catalogue, revision }: FormFacts): SheetRow[] {
  const label = catalogue.label === '' ? '' : ` (${catalogue.label})`
  const place = unit.parentName === null ? unit.name : `${unit.name}, ${lowerFirst(unit.parentName)}`
  return [
    { cells: [text('BIỂU NHẬP SỐ LIỆU THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ', 'title')], height: 26 },
    { cells: [text(`Kỳ báo cáo: ${periodLabel} (${reportTypeNames[reportType]})`, 'subtitle')], height: 19 },
    { cells: [text(`Đơn vị báo cáo: ${place}`, 'subtitle')], height: 19 },
    {
      cells: [text(`Nơi nhận: ${receiver}. Danh mục chỉ tiêu ${catalogue.version}${label}.`, 'reference')],
      height: 17,
    },
    { cells: [text(advice, 'note')], height: 48 },
    {
      cells: questionRow('Lần gửi (gửi lại bản sửa thì tăng thêm 1):', {
        kind: 'number',
        value: revision,
        scale: 0,
        style: 'input.0',
      }),
      height: 19,
    },
    {
      cells: questionRow('Số liệu trong biểu này là (chọn):', text(estimateWords.final, 'input.center')),
      height: 19,
    },
    { cells: [], height: 6 },
    { cells: tableHead, height: 48 },
  ]
}

const tableHead: readonly Cell[] = [
  'STT',
  'Mã',
  'Chỉ tiêu',
  'Đơn vị tính',
  'Số liệu kỳ này',
  'Nếu không có số thì chọn',
  'Kỳ trước',
  'Cùng kỳ năm trước',
].map((title) => text(title, 'head'))

function questionRow(question: string, answer: Cell): Cell[] {
  return [text(question, 'locked.right'), blank('locked.left'), blank('locked.left'), blank('locked.left'), answer]
}

function tableRow(facts: FormFacts, row: FigureRow): SheetRow {
  if (row.kind === 'group') {
    const rest = Array.from({ length: lastPrinted - 1 }, () => blank('group.left'))
    return { cells: [text(row.code, 'group.center'), text(row.name, 'group.left'), ...rest], height: 18 }
  }
  const { column, label, number } = row
  const current = facts.current[column.key]
  return {
    cells: [
      { kind: 'number', value: number, scale: 0, style: 'locked.ordinal' },
      text(printedCode(column, facts.columns), 'locked.center'),
      text(label, 'locked.left'),
      text(column.unit, 'locked.center'),
      entryCell(current, column.scale),
      stateCell(current),
      earlierCell(facts.previous[column.key], column.scale),
      earlierCell(facts.samePeriodLastYear[column.key], column.scale),
    ],
    height: rowHeight(label, widths[at.label] ?? 0, 15.5),
  }
}

function entryCell(figure: FigureValue | undefined, scale: number): Cell {
  const style = numberStyle('input', scale)
  return figure?.state === 'number' ? { kind: 'number', value: figure.value, scale, style } : blank(style)
}

function stateCell(figure: FigureValue | undefined): Cell {
  const word = figure === undefined || figure.state === 'number' ? null : stateWords[figure.state]
  return word === null ? blank('input.center') : text(word, 'input.center')
}

function earlierCell(figure: FigureValue | undefined, scale: number): Cell {
  if (figure === undefined) return blank('locked.center')
  if (figure.state !== 'number') return text(stateWords[figure.state].toLowerCase(), 'locked.center')
  return { kind: 'number', value: figure.value, scale, style: numberStyle('locked', scale) }
}

function signatureRows(): SheetRow[] {
  const gap: SheetRow = { cells: [], height: 12 }
  const line = (left: string, right: string, style: StyleName): SheetRow => ({
    cells: [text(left, style), blank(style), blank(style), text(right, style)],
    height: 19,
  })
  return [
    gap,
    line('', '……………, ngày …… tháng …… năm ………', 'reference'),
    line('Người lập biểu', 'Thủ trưởng đơn vị', 'subtitle'),
    line('(Họ tên, số điện thoại)', '(Ký tên, đóng dấu)', 'reference'),
    { cells: [], height: 48 },
    {
      cells: [
        blank('input.center'),
        blank('input.center'),
        blank('input.center'),
        ...Array.from({ length: 5 }, () => blank('input.center')),
      ],
      height: 20,
    },
  ]
}

/** The merges of the head and of the signature. */
function headMerges(plan: FormPlan): CellRange[] {
  const across = (row: number, left: number, right: number): CellRange => ({ top: row, left, bottom: row, right })
  const heads = [formRowsAt.title, formRowsAt.period, formRowsAt.unit, formRowsAt.place, formRowsAt.advice]
  const signature = [1, 2, 3, 5].flatMap((below) => [
    across(plan.endRow + below, 0, at.label),
    across(plan.endRow + below, at.unit, lastPrinted),
  ])
  const groups = plan.figures.flatMap((it) => (it.kind === 'group' ? [across(it.row, at.code, lastPrinted)] : []))
  return [
    ...heads.map((row) => across(row, 0, lastPrinted)),
    across(formRowsAt.revision, 0, at.unit),
    across(formRowsAt.estimate, 0, at.unit),
    ...groups,
    ...signature,
  ]
}

function validations(plan: FormPlan): Validation[] {
  const figures = plan.figures.filter((it) => it.kind === 'figure')
  const isWhole = (row: (typeof figures)[number]) => row.column.scale === 0
  const zero = { value: 0, scale: 0 }
  const one = { value: 1, scale: 0 }
  const revisionCell = cellRange(formRowsAt.revision, at.value)
  const all: Validation[] = [
    {
      ranges: ranges(figures.filter(isWhole), at.value),
      rule: { kind: 'whole', least: zero },
      message: {
        title: 'Số nguyên từ 0 trở lên',
        text: 'Ô này chỉ nhận số nguyên từ 0. Không có số thì để trống ô này và chọn ở cột bên cạnh.',
      },
    },
    {
      ranges: ranges(
        figures.filter((row) => !isWhole(row)),
        at.value,
      ),
      rule: { kind: 'decimal', least: zero },
      message: {
        title: 'Số từ 0 trở lên',
        text: 'Ô này chỉ nhận số từ 0, dấu phẩy cho phần thập phân. Không có số thì để trống và chọn ở cột bên cạnh.',
      },
    },
    {
      ranges: ranges(figures, at.state),
      rule: { kind: 'list', items: Object.values(stateWords) },
      message: {
        title: 'Chọn trong danh sách',
        text: 'Chỉ chọn “Không phát sinh” hoặc “Không áp dụng”, hoặc để trống.',
      },
    },
    {
      ranges: [revisionCell],
      rule: { kind: 'whole', least: one, most: { value: 99, scale: 0 } },
      message: { title: 'Lần gửi', text: 'Ghi số lần gửi: 1, 2, 3…' },
    },
    {
      ranges: [cellRange(formRowsAt.estimate, at.value)],
      rule: { kind: 'list', items: Object.values(estimateWords) },
      message: { title: 'Chọn trong danh sách', text: 'Chỉ chọn “Chính thức” hoặc “Ước tính”.' },
    },
  ]
  return all.filter((validation) => validation.ranges.length > 0)
}

function negativeFills(plan: FormPlan): Sheet['conditionalFills'] & {} {
  const figures = plan.figures.filter((it) => it.kind === 'figure')
  return ranges(figures, at.value).map((range) => ({
    ranges: [range],
    when: { kind: 'negative', cell: { row: range.top, column: range.left } },
    fill: 'fault',
  }))
}

/** Cells of one column in rows that follow each other, as ranges. */
function ranges(rows: readonly { row: number }[], column: number): CellRange[] {
  const found: CellRange[] = []
  for (const { row } of rows) {
    const last = found.at(-1)
    if (last?.bottom === row - 1) found[found.length - 1] = { ...last, bottom: row }
    else found.push(cellRange(row, column))
  }
  return found
}

function cellRange(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column }
}

/** Puts the two sides of the check that was placed in this row behind its printed cells. */
function withChecks(row: SheetRow, checks: readonly PlacedCheck[], index: number): SheetRow {
  const check = checks.find(({ left }) => left.at.row === index)
  if (!check) return row
  const empty = Array.from({ length: at.left - row.cells.length }, () => blank('default'))
  return { ...row, cells: [...row.cells, ...empty, check.left.cell, check.right.cell] }
}

function numberStyle(role: 'input' | 'locked', scale: number): StyleName {
  return `${role}.${scale === 1 ? '1' : scale === 2 ? '2' : scale === 3 ? '3' : '0'}`
}

function text(words: string, style: StyleName): Cell {
  return { kind: 'text', text: words, style }
}

function blank(style: StyleName): Cell {
  return { kind: 'blank', style }
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)
}
