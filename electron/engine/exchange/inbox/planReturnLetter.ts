import { refuse } from '#shared/contract/failure.ts'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { buildReturnLetter } from '#shared/domain/exchange/returnLetter.ts'
import { addDays, type IsoDate } from '#shared/domain/isoDate.ts'
import { addresseeOf } from '#shared/domain/orgTree/addresseeOf.ts'
import { missingItems } from '#shared/domain/periods/followUpItems.ts'
import { nextWorkingDay } from '#shared/domain/periods/nextWorkingDay.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import { checkSubmission } from '#shared/domain/submissions/checkSubmission.ts'
import { loadFollowUpRules, loadRules, loadSchedule } from '../../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../../database/database.ts'
import type { CommandContext } from '../../engineContext.ts'
import { loadProgress } from '../../followUp/loadFollowUp.ts'
import { renderLetter } from '../../followUp/renderLetter.ts'
import { mustReadPeriod } from '../../periods/periodQueries.ts'
import { compileTemplate } from '../../reporting/docx/compileTemplate.ts'
import { loadTemplate } from '../../reporting/templateStore.ts'
import { loadSubmissionFacts } from '../../submissions/loadSubmissionFacts.ts'
import { loadIssuer } from '../../units/loadIssuer.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../../units/unitQueries.ts'

type LetterOrder = {
  unit: string
  period: string
  reason: string
  answerBy?: IsoDate | undefined
  /** What was found in the form that the report came by; empty where it came otherwise. */
  faults: FileAnswer['faults']
  hasWorkbook: boolean
}

/** The letter that returns a report, drawn in the office's template, and the day it names. */
export function planReturnLetter(
  { db, templatesDir, today }: Pick<CommandContext, 'db' | 'templatesDir' | 'today'>,
  { unit, period: code, reason, answerBy, faults, hasWorkbook }: LetterOrder,
): { bytes: Buffer; answerBy: IsoDate } {
  const on = today()
  if (answerBy !== undefined && answerBy <= on)
    refuse('badInput', { field: 'answerBy', reason: 'hạn gửi lại phải sau ngày hôm nay' })
  const period = mustReadPeriod(db, code)
  const tree = loadTree(db, period.cutOff)
  const sender = mustFindUnit(db, tree, unit)
  const office = tree.byId.get(mustFindOurUnitId(db)) ?? refuse('databaseEmpty', {})
  const by = answerBy ?? nextWorkingDay(loadSchedule(db, on), addDays(on, loadFollowUpRules(db, on).daysToAnswer))
  const letter = buildReturnLetter({
    issuer: loadIssuer(db, tree, office, on),
    addressee: addresseeOf(tree, sender),
    report: `báo cáo ${periodLabel(period)}`,
    reason,
    items: [...new Set([...faultItems(db, unit, period, faults), ...lackingItems(db, unit, period)])],
    hasWorkbook,
    on,
    answerBy: by,
  })
  return {
    bytes: renderLetter(letter, compileTemplate(loadTemplate(db, templatesDir, 'return-letter'))),
    answerBy: by,
  }
}

/** What is wrong, at its cell where the report came by a form. */
function faultItems(db: ReadDatabase, unit: string, period: Period, faults: LetterOrder['faults']): string[] {
  const serious = faults.filter(({ severity }) => severity !== 'warning')
  if (faults.length > 0)
    return serious.map(({ places: [place], sentence }) =>
      place === undefined || sentence.startsWith(`Ô ${place.cell}`)
        ? sentence
        : `${place.sheet}, ô ${place.cell}: ${sentence}`,
    )
  const quarter = mustReadPeriod(db, quartersOf(period).at(-1)?.code ?? period.code)
  const tree = loadTree(db, period.cutOff)
  const facts = loadSubmissionFacts(db, tree, mustFindUnit(db, tree, unit), quarter)
  const findings = checkSubmission(facts, loadRules(db, period.cutOff)).filter(({ severity }) => severity === 'E')
  return findings.map(({ message, suggestion }) => `${message} ${suggestion}`)
}

function lackingItems(db: ReadDatabase, unit: string, period: Period): string[] {
  return missingItems(loadProgress(db, unit, period, quartersOf(period).at(-1)?.code ?? period.code), null)
}
