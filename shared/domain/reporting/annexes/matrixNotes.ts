import type { ReportFacts } from '../reportFacts.ts'
import { inSentence, someNames } from '../scopeWords.ts'
import { coverageOf } from '../writeCoverage.ts'
import type { MatrixBlock, MatrixColumn } from './matrixColumns.ts'
import { sumOfCells } from './sumOfCells.ts'
import { figureCell } from './figureCell.ts'

const mostNames = 10

/** What the reader of a matrix must know: whose figures are missing, how ratios come about, where rows do not add up. */
export function matrixNotes(blocks: readonly MatrixBlock[], facts: ReportFacts): string[] {
  const columns = blocks.flatMap((block) => block.columns)
  return [...coverageNotes(columns), ...ratioNote(columns), ...unevenNote(columns), ...ledgerNotes(facts)]
}

/** The different coverages of the columns, those that miss the same units in one line. */
function coverageNotes(columns: readonly MatrixColumn[]): string[] {
  const notes = new Map<string, Map<string, string>>()
  for (const { figure } of columns) {
    const said = coverageOf(figure)
    if (said === '') continue
    const { included, expected, missing } = figure.coverage
    const names = someNames(
      missing.map(({ name }) => inSentence(name)),
      mostNames,
    )
    const same = notes.get(names) ?? new Map<string, string>()
    notes.set(names, same)
    const key = `${included}/${expected}`
    if (!same.has(key)) same.set(key, said)
  }
  return Array.from(notes, ([names, said]) => {
    const missing = names === '' ? '' : `; chưa có số liệu của ${names}`
    return `Ghi chú: ${[...said.values()].join('; ')}${missing}.`
  })
}

function ratioNote(columns: readonly MatrixColumn[]): string[] {
  const hasRatio = columns.some(({ figure }) => figure.indicator.kind === 'ratio')
  return hasRatio
    ? ['Tỷ lệ ở dòng tổng số tính từ tổng tử số và tổng mẫu số, không phải bình quân của các đơn vị.']
    : []
}

function unevenNote(columns: readonly MatrixColumn[]): string[] {
  const uneven = columns.filter(({ figure, loaiHinh }) => {
    if (loaiHinh !== null || figure.total === null || figure.indicator.kind === 'ratio') return false
    const cells = [...figure.children.map(({ value }) => value), figure.own].map((value) =>
      figureCell(figure.indicator, value),
    )
    return sumOfCells(cells, { value: figure.total, scale: figure.indicator.scale }) === null
  })
  if (uneven.length === 0) return []
  const names = [...new Set(uneven.map(({ figure }) => `“${figure.indicator.name}”`))]
  return [
    `Tổng số của ${someNames(names, 3)} không bằng tổng các dòng vì có đơn vị gửi số tổng của cấp dưới hoặc thay đổi đơn vị trong kỳ.`,
  ]
}

function ledgerNotes({ consolidation }: ReportFacts): string[] {
  return consolidation.notices
    .filter(({ kind }) => kind === 'onlyTotals' || kind === 'bothLedgers')
    .map(({ sentence }) => sentence)
}
