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

/** One line for each different coverage, with the units that are missing. */
function coverageNotes(columns: readonly MatrixColumn[]): string[] {
  const notes = new Map<string, string>()
  for (const { figure } of columns) {
    const said = coverageOf(figure)
    const { included, expected, missing } = figure.coverage
    const names = missing.map(({ name }) => inSentence(name))
    const key = `${included}/${expected}`
    if (said === '' || notes.has(key)) continue
    notes.set(
      key,
      `Ghi chú: ${said}${names.length === 0 ? '' : `; chưa có số liệu của ${someNames(names, mostNames)}`}.`,
    )
  }
  return [...notes.values()]
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
