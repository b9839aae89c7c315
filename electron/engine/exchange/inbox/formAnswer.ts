import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import type { ContentDifference } from '#shared/domain/exchange/compareContents.ts'
import { formLabel, stateWords } from '#shared/domain/exchange/formLabels.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { Examination, MatchedForm } from './examineForm.ts'
import type { FormFile, InputFile } from './inputFiles.ts'

/** The file that is answered for, and its digest where it could be read from the disk. */
type AnsweredFile = Pick<InputFile, 'path' | 'entry' | 'fileName'> & { digest: string | null }

/** The most differences that are told one by one. */
const mostTold = 500

/** What is said of a file that is not read as a form. */
export function unreadAnswer(file: AnsweredFile, code: string, reason: string): FileAnswer {
  const { path, entry, fileName, digest } = file
  return {
    path,
    entry,
    fileName,
    digest,
    kind: 'unknown',
    result: 'refused',
    code,
    reason,
    needs: [],
    unit: null,
    candidates: [],
    period: null,
    reportType: null,
    revision: null,
    isEstimate: false,
    verification: null,
    differenceCount: 0,
    differences: [],
    faults: [],
  }
}

/** What is said of a form that was examined. */
export function formAnswer(file: FormFile, examined: Examination): FileAnswer {
  const { result, reason, needs, matched, candidates, faults } = examined
  const { identity } = file.document
  const differences = matched?.differences ?? []
  return {
    ...unreadAnswer(file, '', reason),
    kind: 'form',
    code: null,
    result,
    needs: [...needs],
    unit: matched ? { code: matched.unit.code, name: fullName(matched.unit) } : null,
    candidates: candidates.map((unit) => ({ code: unit.code, name: fullName(unit) })),
    period: identity.period,
    reportType: identity.reportType,
    revision: matched?.content.revision ?? null,
    isEstimate: matched?.content.isEstimate ?? false,
    differenceCount: differences.length,
    differences: matched ? differences.slice(0, mostTold).map((difference) => inWords(difference, matched)) : [],
    faults: faults.map((fault) => ({ ...fault, places: [...fault.places], choices: [...fault.choices] })),
  }
}

function inWords(difference: ContentDifference, { columns, sections }: MatchedForm): FileAnswer['differences'][number] {
  if (difference.what === 'narrative') {
    const { section, before, after } = difference
    const heading = sections.find(({ code }) => code === section)?.heading ?? section
    return { what: 'narrative', key: section, name: heading, place: null, before, after }
  }
  const column = columns.find(({ key }) => key === difference.key)
  const [before, after] = [difference.before, difference.after].map((figure) => figureText(figure, column?.scale ?? 0))
  const name = column ? formLabel(column, columns) : difference.key
  return { what: 'figure', key: difference.key, name, place: null, before: before ?? null, after: after ?? null }
}

/** A figure as people read it; null for a blank. */
export function figureText(figure: FigureValue | null, scale: number): string | null {
  if (figure === null) return null
  return figure.state === 'number' ? formatScaled(figure.value, scale) : stateWords[figure.state]
}
