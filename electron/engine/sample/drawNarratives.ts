import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { nameInText } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { PeriodId } from '#shared/domain/periods/periodCode.ts'
import { nextPeriodLabel, periodLabel } from '#shared/domain/periods/periodLabel.ts'
import type { DrawnCell } from './drawReport.ts'
import type { NarrativePhrases } from './narrativePhrases.ts'
import type { SampleRandom } from './sampleRandom.ts'

/**
 * The texts of a sample report by section; phrases of the same section follow one another. A text that quotes a figure
 * the unit does not have, or a nought, is not chosen.
 */
export function drawNarratives(
  phrases: NarrativePhrases,
  unit: UnitAsOf,
  quarter: PeriodId,
  cells: readonly DrawnCell[],
  random: SampleRandom,
): Map<string, string> {
  const words = wordsOf(unit, quarter, cells)
  const chosen = new Map<string, string>()
  for (const { section, writtenBy, texts } of phrases.sections) {
    if (!writtenBy.includes(unit.kind)) continue
    const fitting = texts.map((text) => fillIn(text, words)).filter((text) => text !== null)
    if (fitting.length > 0) chosen.set(section, [chosen.get(section), random.pick(fitting)].filter(Boolean).join('\n'))
  }
  return chosen
}

function wordsOf(unit: UnitAsOf, quarter: PeriodId, cells: readonly DrawnCell[]): Map<string, string> {
  const figures = cells.flatMap(({ key, figure }) => {
    const shown = figure.state === 'number' && figure.value > 0 ? formatScaled(figure.value, 0) : null
    return shown === null ? [] : [[key.split('/')[0] ?? key, shown] as const]
  })
  return new Map([
    ['don_vi', nameInText(unit)],
    ['ky', periodLabel(quarter)],
    ['ky_toi', nextPeriodLabel(quarter)],
    ...figures,
  ])
}

function fillIn(text: string, words: ReadonlyMap<string, string>): string | null {
  let isWhole = true
  const filled = text.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const word = words.get(name)
    if (word === undefined) isWhole = false
    return word ?? ''
  })
  return isWhole ? capitalised(filled) : null
}

/** A unit's name begins a sentence with a capital: "Thị trấn Đồi Ngô có …". */
function capitalised(text: string): string {
  return text.replace(
    /(^|\. )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'),
  )
}
