import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { fromPackageCell } from '#shared/domain/exchange/packageCell.ts'
import { isWaitingForApproval } from '#shared/domain/exchange/takingNeeds.ts'
import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import { loadColumns } from '../../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../../database/database.ts'
import type { ExchangeOutcome } from '../packages/exchangeOutcome.ts'
import { findFile } from '../packages/fileQueries.ts'
import { figureText, unreadAnswer } from './formAnswer.ts'
import { inboxEntryKey } from './inboxEntryKey.ts'
import { loadFieldNames, type FieldNames } from './loadFieldNames.ts'
import type { OpenFile } from './inputFiles.ts'

/** What is said of an exchange file: the outcome by the rules of exchange, in the words of the inbox. */
export function packageAnswer(db: ReadDatabase, file: OpenFile, outcome: ExchangeOutcome): FileAnswer {
  const kept = outcome.id === null || outcome.outcome === 'refused' ? null : findFile(db, 'in', outcome.id)
  return {
    ...unreadAnswer(file, outcome.rule, [outcome.reason, ...outcome.notes].join(' ')),
    entry: kept ? inboxEntryKey({ kind: 'exchange', id: kept.id }) : file.entry,
    kind: outcome.kind ?? 'unknown',
    result: resultOf(outcome),
    needs: [...outcome.needs],
    unit: outcome.sender,
    period: outcome.period,
    reportType: reportTypeCodes.find((code) => code === outcome.reportType) ?? null,
    revision: outcome.revision,
    verification: outcome.verification,
    differenceCount: outcome.differenceCount,
    differences: differencesOf(db, outcome),
  }
}

function resultOf({ outcome, rule, needs }: ExchangeOutcome): FileAnswer['result'] {
  if (rule === 'olderRevision') return 'older'
  return outcome === 'needsDecision' && isWaitingForApproval(needs) ? 'waiting' : outcome
}

function differencesOf(db: ReadDatabase, { differences }: ExchangeOutcome): FileAnswer['differences'] {
  if (differences.length === 0) return []
  const scales = new Map([...loadColumns(db)].map(([key, { scale }]) => [key, scale]))
  const names = new Map<string, FieldNames>()
  return differences.map((difference) => {
    const { quarter, unitName } = difference
    const known = names.get(quarter) ?? loadFieldNames(db, quarter)
    names.set(quarter, known)
    return { ...inWords(difference, known, scales), place: `${unitName}, ${quarterName(quarter)}` }
  })
}

function inWords(
  difference: ExchangeOutcome['differences'][number],
  names: FieldNames,
  scales: ReadonlyMap<string, number>,
): Omit<FileAnswer['differences'][number], 'place'> {
  const { before, after } = difference
  if (difference.field === 'narrative') {
    const { section } = difference
    return {
      what: 'narrative',
      key: section,
      name: names.section(section),
      before: textOf(before),
      after: textOf(after),
    }
  }
  const { column, ledger } = difference
  const name = `${names.column(column)}${ledger === 'childrenTotal' ? ' (tổng cấp dưới)' : ''}`
  if (difference.field === 'note')
    return { what: 'note', key: column, name: `${name}, ghi chú`, before: textOf(before), after: textOf(after) }
  const shown = (cell: (typeof difference)['before']) =>
    cell === null ? null : figureText(fromPackageCell(cell), scales.get(column) ?? 0)
  return { what: 'figure', key: column, name, before: shown(difference.before), after: shown(difference.after) }
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value)
}

function quarterName(code: string): string {
  const period = parsePeriodCode(code)
  return period ? periodLabel(period) : code
}
