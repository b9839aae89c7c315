import type { FigureValue } from '../figures/figure.ts'
import { parseTypedFigure, type TypedFigure } from '../figures/parseTypedFigure.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import type { FormColumn } from './formFacts.ts'
import type { FormDocument } from './formDocument.ts'
import type { FormFault, FormFaultKind } from './formFault.ts'
import type { FormIdentity } from './formIdentity.ts'
import { stateWords } from './formLabels.ts'
import type { RawCell } from './rawCell.ts'

type Cells = FormIdentity['figures'][number]
type ReadFigure = { figure: FigureValue | null; faults: FormFault[] }

/** Reads a number cell and the state cell beside it as one figure. Both empty is blank; both filled is refused. */
export function readFigureCells(form: FormDocument, cells: Cells, column: FormColumn): ReadFigure {
  const fault = (
    cell: string,
    severity: FormFault['severity'],
    kind: FormFaultKind,
    sentence: string,
    choices: readonly string[] = [],
  ): FormFault => ({
    severity,
    kind,
    places: [{ sheet: form.sheets.figures, cell }],
    sentence: `Ô ${cell}: ${sentence}`,
    choices,
  })
  const value = readValueCell(form.figures.get(cells.value), column, (...about) => fault(cells.value, ...about))
  const state = readStateCell(form.figures.get(cells.state), column, (...about) => fault(cells.state, ...about))
  const faults = [...value.faults, ...state.faults]
  if (value.figure === null || state.figure === null) return { figure: value.figure ?? state.figure, faults }
  if (value.figure.state === state.figure.state) return { figure: value.figure, faults }
  const both = fault(
    cells.state,
    'error',
    'numberAndWord',
    `chỉ tiêu ${column.indicator} (${column.name}) vừa có số ở ô ${cells.value} vừa chọn “${stateWord(state.figure)}”; hãy xóa một trong hai.`,
  )
  return { figure: null, faults: [...faults, both] }
}

type FaultHere = (
  severity: FormFault['severity'],
  kind: FormFaultKind,
  sentence: string,
  choices?: readonly string[],
) => FormFault

function readValueCell(raw: RawCell | undefined, column: FormColumn, fault: FaultHere): ReadFigure {
  if (raw === undefined) return { figure: null, faults: [] }
  const isFormula = 'isFormula' in raw && raw.isFormula
  const faults = isFormula ? [fault('warning', 'formula', 'có công thức; đã lấy kết quả lưu trong tệp.')] : []
  switch (raw.kind) {
    case 'number':
      return typed(parseTypedFigure(raw.text.replace('.', ','), typedIndicator(column)), faults, fault)
    case 'text':
      return typed(parseTypedFigure(raw.text, typedIndicator(column)), faults, fault)
    default:
      return { figure: null, faults: [unreadable(raw, column, fault)] }
  }
}

function typed(read: TypedFigure, faults: FormFault[], fault: FaultHere): ReadFigure {
  if (read.ok) return { figure: read.figure, faults }
  const isQuestion = read.choices.length > 0
  const kind = read.problem === 'ambiguousSeparator' ? 'ambiguousNumber' : 'figure'
  const found = fault(isQuestion ? 'question' : 'error', kind, lowerFirst(read.sentence), read.choices)
  return { figure: null, faults: [...faults, found] }
}

function unreadable(
  raw: Exclude<RawCell, { kind: 'number' | 'text' }>,
  column: FormColumn,
  fault: FaultHere,
): FormFault {
  const what = `chỉ tiêu ${column.indicator} (${column.name})`
  switch (raw.kind) {
    case 'error':
      return fault('error', 'errorCell', `${what} đang báo lỗi ${raw.text}; hãy gõ lại số.`)
    case 'noResult':
      return fault(
        'error',
        'noResult',
        `${what} có công thức nhưng tệp không lưu kết quả; hãy mở bằng Excel rồi lưu lại, hoặc gõ số.`,
      )
    case 'date': {
      const shown = raw.date === null ? '' : ` ${dateInVietnamese(raw.date)}`
      return fault(
        'error',
        'dateCell',
        `${what} đang ở dạng ngày tháng${shown}; hãy gõ lại số (đơn vị tính: ${column.unit}).`,
      )
    }
    case 'boolean':
      return fault('error', 'booleanCell', `${what} đang là giá trị đúng/sai (TRUE/FALSE); hãy gõ lại số.`)
    case 'badNumber':
      return fault('error', 'badNumber', `${what} chứa số ghi sai quy cách (${raw.text}); hãy gõ lại số.`)
  }
}

function readStateCell(raw: RawCell | undefined, column: FormColumn, fault: FaultHere): ReadFigure {
  if (raw === undefined) return { figure: null, faults: [] }
  const words = raw.kind === 'text' || raw.kind === 'number' ? raw.text : ''
  const read = raw.kind === 'text' ? parseTypedFigure(words, typedIndicator(column)) : null
  if (read?.ok && (read.figure === null || read.figure.state !== 'number')) return { figure: read.figure, faults: [] }
  const sentence = `cột này chỉ nhận “${stateWords.none}” hoặc “${stateWords.notApplicable}”, không nhận “${words.slice(0, 40)}”; số liệu thì gõ ở cột bên trái.`
  return { figure: null, faults: [fault('error', 'stateWord', sentence)] }
}

function typedIndicator({ indicator, name, unit, kind, scale }: FormColumn) {
  return { code: indicator, name, unit, kind, scale }
}

function stateWord(figure: FigureValue): string {
  return figure.state === 'number' ? '' : stateWords[figure.state]
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLocaleLowerCase('vi') + sentence.slice(1)
}
