import type { Output } from '#shared/rpc/connectEngine.ts'
import { addDays, type IsoDate } from '#shared/domain/isoDate.ts'
import { addresseesOf } from '#shared/domain/orgTree/addresseesOf.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { buildFollowUpLetter, type FollowUpLetterFacts } from '#shared/domain/periods/followUpLetter.ts'
import { nextWorkingDay } from '#shared/domain/periods/nextWorkingDay.ts'
import { letterFileName } from '#shared/domain/periods/letterFileName.ts'
import { listFileName } from '#shared/domain/periods/listFileName.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { loadSchedule } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { CommandContext, JobContext } from '../engineContext.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import { compileTemplate } from '../reporting/docx/compileTemplate.ts'
import { loadTemplate } from '../reporting/templateStore.ts'
import { loadIssuer } from '../units/loadIssuer.ts'
import { loadTree, mustFindOurUnitId } from '../units/unitQueries.ts'
import { saveLetter } from './followUpQueries.ts'
import { followUpSheet } from './followUpSheet.ts'
import { isLate, loadFollowUp, type FollowUp, type FollowUpRequest, type LateUnit } from './loadFollowUp.ts'
import { renderLetter } from './renderLetter.ts'

type Made = Output<'followUp.make'>['files'][number]

/** A letter ready to be drawn. */
type PlannedLetter = { unit: LateUnit; facts: FollowUpLetterFacts; fileName: string }

/** The template of the letter, which the office may edit in Word. */
const letterTemplate = 'follow-up-letter'

/**
 * Writes the list and the letters of a day. The letters are noted in the database before the first file is written: a level
 * is never sent twice, and the same day asked again, after a full disk or by mistake, gives the same files.
 */
export async function makeFollowUp(
  context: JobContext,
  request: FollowUpRequest,
  pathOf: (name: string) => string,
): Promise<Output<'followUp.make'>> {
  const { followUp, letters, template } = context.write((writing) => noteLetters(writing, request))
  const listPath = pathOf(`${listFileName(followUp.period, request.on)}.xlsx`)
  const files: Made[] = [
    write(listPath, followUpSheet(followUp, request.on), { kind: 'list', unit: null, level: null }),
  ]
  const compiled = compileTemplate(template)
  for (const [place, { unit, facts, fileName }] of letters.entries()) {
    await context.step({ done: place, total: letters.length, label: unit.name })
    const bytes = renderLetter(buildFollowUpLetter(facts), compiled)
    files.push(write(pathOf(`${fileName}.docx`), bytes, { kind: 'letter', unit: unit.code, level: facts.level.code }))
  }
  const late = followUp.units.filter(isLate).length
  return { on: request.on, upcoming: followUp.units.length - late, late, files }
}

function write(path: string, bytes: Buffer, what: Pick<Made, 'kind' | 'unit' | 'level'>): Made {
  writeFileAtomically(path, bytes)
  return { path, bytes: bytes.length, ...what }
}

function noteLetters(
  { db, logChange, templatesDir }: CommandContext,
  request: FollowUpRequest,
): { followUp: FollowUp; letters: PlannedLetter[]; template: Uint8Array } {
  const before = loadFollowUp(db, request)
  const due = before.units.filter(({ level }) => level !== null)
  for (const { id, code, level, letters, items } of due) {
    if (level === null || letters.some((letter) => letter.level === level)) continue
    saveLetter(db, request, id, { level, on: request.on, items })
    logChange({
      entity: 'followUpLetter',
      key: `${code}/${request.period}/${request.reportType}`,
      before: null,
      after: { level, on: request.on },
    })
  }
  const followUp = loadFollowUp(db, request)
  const template = loadTemplate(db, templatesDir, letterTemplate)
  return { followUp, letters: planLetters(db, followUp, request.on), template }
}

function planLetters(db: ReadDatabase, { period, rules, units }: FollowUp, on: IsoDate): PlannedLetter[] {
  const tree = loadTree(db, period.cutOff)
  const issuer = loadOurIssuer(db, tree, on)
  const answerBy = nextWorkingDay(loadSchedule(db, on), addDays(on, rules.daysToAnswer))
  const named = units.flatMap(({ id }) => tree.byId.get(id) ?? [])
  const [nameOf, addressees] = [letterNames(named), addresseesOf(tree, named)]
  return units.flatMap((unit): PlannedLetter[] => {
    const { kind, due, days, items, letters } = unit
    const level = rules.levels.find(({ code }) => code === unit.level)
    const addressed = tree.byId.get(unit.id)
    if (kind === 'upcoming' || !level || !addressed) return []
    const earlier = letters.filter((letter) => letter.on < on)
    const report = `báo cáo ${periodLabel(period)}`
    const addressee = addressees.get(unit.id) ?? ''
    const fileName = letterFileName({
      issuer,
      period,
      unit: nameOf(addressed),
      level: rules.levels.indexOf(level),
    })
    return [
      { unit, fileName, facts: { issuer, addressee, report, kind, level, due, on, days, answerBy, items, earlier } },
    ]
  })
}

/** A unit's name in its letter's file name; the code is added where two letters of the day would share one name. */
function letterNames(units: readonly UnitAsOf[]): (unit: UnitAsOf) => Pick<UnitAsOf, 'name' | 'designation'> {
  const times = Map.groupBy(units, (unit) => foldText(fullName(unit)))
  return (unit) =>
    (times.get(foldText(fullName(unit)))?.length ?? 0) > 1 ? { ...unit, name: `${unit.name} ${unit.code}` } : unit
}

function loadOurIssuer(db: ReadDatabase, tree: TreeAsOf, on: IsoDate): Issuer {
  const unit = tree.byId.get(mustFindOurUnitId(db))
  if (!unit) throw new Error('our own unit does not exist at the end of the period')
  return loadIssuer(db, tree, unit, on)
}
