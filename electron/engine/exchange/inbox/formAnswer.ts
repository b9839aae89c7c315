import { basename } from 'node:path'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import type { ContentDifference } from '#shared/domain/exchange/compareContents.ts'
import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import { formLabel, stateWords } from '#shared/domain/exchange/formLabels.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { Examination, MatchedForm } from './examineForm.ts'

/** The most differences that are told one by one. */
const mostTold = 500

/** What is said of a file that is not read as a form. */
export function unreadAnswer(path: string, digest: string | null, code: string, reason: string): FileAnswer {
  return {
    path,
    fileName: basename(path).normalize('NFC'),
    digest,
    kind: 'unknown',
    result: 'refused',
    code,
    reason,
    unit: null,
    candidates: [],
    period: null,
    reportType: null,
    revision: null,
    isEstimate: false,
    differenceCount: 0,
    differences: [],
    faults: [],
  }
}

/** What is said of a form that was examined. */
export function formAnswer(path: string, digest: string, form: FormDocument, examined: Examination): FileAnswer {
  const { result, reason, matched, candidates, faults } = examined
  const differences = matched?.differences ?? []
  return {
    ...unreadAnswer(path, digest, '', reason),
    kind: 'form',
    code: null,
    result,
    unit: matched ? { code: matched.unit.code, name: fullName(matched.unit) } : null,
    candidates: candidates.map((unit) => ({ code: unit.code, name: fullName(unit) })),
    period: form.identity.period,
    reportType: form.identity.reportType,
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
    return { what: 'narrative', key: section, name: heading, before, after }
  }
  const column = columns.find(({ key }) => key === difference.key)
  const [before, after] = [difference.before, difference.after].map((figure) => figureText(figure, column?.scale ?? 0))
  const name = column ? formLabel(column, columns) : difference.key
  return { what: 'figure', key: difference.key, name, before: before ?? null, after: after ?? null }
}

function figureText(figure: FigureValue | null, scale: number): string | null {
  if (figure === null) return null
  return figure.state === 'number' ? formatScaled(figure.value, scale) : stateWords[figure.state]
}
