import type { FigureValue } from '../figures/figure.ts'
import type { FormContent } from './formContent.ts'
import type { FormDocument } from './formDocument.ts'
import type { FormFault } from './formFault.ts'
import type { FormIdentity } from './formIdentity.ts'
import { checkFormLabels } from './checkFormLabels.ts'
import { readFigureCells } from './readFigureCells.ts'
import { readHeadCells } from './readHeadCells.ts'
import { readNarrativeCell } from './readNarrativeCell.ts'
import type { ExpectedForm } from './expectedForm.ts'
import type { RawCell } from './rawCell.ts'

/** A form read without guessing: what is certain stands in `content`, everything else in `faults`. */
type ReadContent = { content: FormContent; faults: readonly FormFault[] }

/**
 * Reads the cells of a returned form. `answers` are the texts that a person chose for cells in question, by place
 * ("Số liệu!E12"); an answered cell is read as if that text stood in it.
 */
export function readFormContent(
  document: FormDocument,
  expected: ExpectedForm,
  answers: ReadonlyMap<string, string>,
): ReadContent {
  const form = withAnswers(document, answers)
  const head = readHeadCells(form)
  const figures = readFigures(form, expected)
  const narratives = readNarratives(form, expected, answers)
  return {
    content: { ...head.value, figures: figures.value, narratives: narratives.value },
    faults: [...checkFormLabels(form, expected), ...head.faults, ...figures.faults, ...narratives.faults],
  }
}

/** The place of a cell as answers and lists name it: "Số liệu!E12". */
export function placeName({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${sheet}!${cell}`
}

function withAnswers(document: FormDocument, answers: ReadonlyMap<string, string>): FormDocument {
  if (answers.size === 0) return document
  const answered = (sheet: string | null, cells: ReadonlyMap<string, RawCell>) => {
    const given = [...answers].flatMap(([place, text]) =>
      sheet !== null && place.startsWith(`${sheet}!`) ? [[place.slice(sheet.length + 1), text] as const] : [],
    )
    return new Map<string, RawCell>([
      ...cells,
      ...given.map(([cell, text]) => [cell, { kind: 'text', text, isFormula: false }] as const),
    ])
  }
  const { sheets, figures, narratives } = document
  return {
    ...document,
    figures: answered(sheets.figures, figures),
    narratives: answered(sheets.narratives, narratives),
  }
}

type Read<T> = { value: Map<string, T>; faults: FormFault[] }

function readFigures(form: FormDocument, { columns }: ExpectedForm): Read<FigureValue> {
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const read: Read<FigureValue> = { value: new Map(), faults: [] }
  for (const cells of form.identity.figures) {
    const column = byKey.get(cells.key)
    if (column === undefined) {
      read.faults.push(unknownColumn(form, cells))
      continue
    }
    const { figure, faults } = readFigureCells(form, cells, column)
    if (figure !== null) read.value.set(column.key, figure)
    read.faults.push(...faults)
  }
  return read
}

function readNarratives(
  form: FormDocument,
  { sections }: ExpectedForm,
  answers: ReadonlyMap<string, string>,
): Read<string> {
  const known = new Map(sections.map((section) => [section.code, section]))
  const read: Read<string> = { value: new Map(), faults: [] }
  const sheet = form.sheets.narratives
  if (sheet === null) return read
  for (const { section, value } of form.identity.narratives) {
    const raw = form.narratives.get(value)
    if (raw === undefined) continue
    const place = { sheet, cell: value }
    const heading = known.get(section)?.heading
    if (heading === undefined) {
      read.faults.push(unknownSection(section, place))
      continue
    }
    const { text, faults } = readNarrativeCell(raw, place, heading, answers.has(placeName(place)))
    if (text !== '') read.value.set(section, text)
    read.faults.push(...faults)
  }
  return read
}

/** A figure under a column that the unit no longer reports; an empty cell of it is nothing to speak of. */
function unknownColumn(form: FormDocument, { key, value }: FormIdentity['figures'][number]): FormFault {
  const isEmpty = form.figures.get(value) === undefined
  return {
    severity: isEmpty ? 'warning' : 'error',
    kind: 'unknownColumn',
    places: [{ sheet: form.sheets.figures, cell: value }],
    sentence: `Ô ${value}: đơn vị này không báo cáo chỉ tiêu ${key} trong kỳ; hãy dùng biểu mới của kỳ này.`,
    choices: [],
  }
}

function unknownSection(section: string, place: { sheet: string; cell: string }): FormFault {
  return {
    severity: 'error',
    kind: 'unknownSection',
    places: [place],
    sentence: `Ô ${place.cell}: đề cương của kỳ này không có mục ${section}; hãy dùng biểu mới của kỳ này.`,
    choices: [],
  }
}
