import type { PackageScoreSheet } from '#shared/domain/exchange/packageContent.ts'
import { addDays, type IsoDate } from '#shared/domain/isoDate.ts'
import { criteriaFor } from '#shared/domain/scoring/scoreUnit.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext } from '../engineContext.ts'
import { loadYearTree } from './findSheet.ts'
import { loadScoringFacts } from './loadScoringFacts.ts'
import { refreshOutcomes, refreshSheet } from './refreshSheet.ts'
import { loadRubricRevision, mustLoadRubric } from './rubricQueries.ts'
import { insertScoreEvidence, loadScoreEvidence, removeScoreEvidence } from './scoreEvidenceQueries.ts'
import { findSheet, loadOutcomes, loadScoreRows, saveEntry, saveSheet, type Sheet } from './sheetQueries.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'

/** A unit's sheet as it goes up with the annual report: points, reasons, and the names and digests of its evidence. */
export function loadPackageSheet(db: ReadDatabase, unit: UnitAsOf, year: number): PackageScoreSheet | null {
  const sheet = findSheet(db, unit.id, year)
  if (!sheet || sheet.state === 'draft') return null
  const { rubric } = loadRubricRevision(db, sheet.rubric, sheet.revision)
  const evidence = Map.groupBy(loadScoreEvidence(db, sheet.id), (it) => it.criterion)
  const criteria = loadScoreRows(db, sheet.id, criteriaFor(rubric, unit.kind)).map(({ criterion, self }) => ({
    code: criterion,
    points: self.points,
    reason: self.reason,
    evidence: (evidence.get(criterion) ?? []).map(({ name, digest, size }) => ({ name, digest, size })),
  }))
  const total = loadOutcomes(db, sheet.id).find((it) => it.score === 'self')?.total ?? 0
  return { year, rubric: sheet.rubric, scale: rubric.scale, total, criteria }
}

/**
 * Takes a sheet in as the unit's self score, handed in. One that was appraised here stays as it is, and one by another rubric
 * is not taken; both leave a line in the change log.
 */
export function applyPackageSheet(context: CommandContext, unitId: number, sent: PackageScoreSheet): void {
  const { db, logChange, today } = context
  const unit = loadYearTree(db, sent.year).byId.get(unitId)
  if (!unit) return
  const key = `${unit.code}/${String(sent.year)}`
  const before = findSheet(db, unitId, sent.year)
  const notTaken = (reason: string) =>
    logChange({ entity: 'scoreSheet', key, before: before?.state ?? null, after: { notTaken: reason } })
  if (before && (before.state === 'appraised' || before.state === 'official')) return notTaken('appraised')
  const { rubric } = mustLoadRubric(db, sent.year)
  if (rubric.code !== sent.rubric || rubric.scale !== sent.scale) return notTaken('otherRubric')
  const asOf = earlier(today(), addDays(`${String(sent.year + 1)}-01-01`, -1))
  const facts = loadScoringFacts(db, [unit], sent.year, asOf).get(unitId)
  if (!facts) return
  if (before) saveSheet(db, { ...before, state: 'draft' })
  const sheet = refreshSheet(context, unit, facts, asOf)
  const rows = new Map(loadScoreRows(db, sheet.id, criteriaFor(rubric, unit.kind)).map((row) => [row.criterion, row]))
  for (const { code, points, reason } of sent.criteria) {
    const row = rows.get(code)
    if (!row || (row.self.points === points && row.self.reason === reason)) continue
    const after = { points, reason }
    saveEntry(db, sheet.id, code, 'self', after)
    logChange({ entity: 'scoreEntry', key: `${key}/${code}/self`, before: row.self, after })
  }
  takeEvidence(context, sheet, sent)
  const handedIn: Sheet = { ...sheet, state: 'submitted' }
  saveSheet(db, handedIn)
  refreshOutcomes(context, handedIn, rubric, unit.kind)
  logChange({ entity: 'scoreSheet', key, before: before?.state ?? null, after: 'submitted' })
}

/** What was only named before is replaced; a file that was copied in here stays. */
function takeEvidence({ db, clock }: CommandContext, sheet: Sheet, sent: PackageScoreSheet): void {
  const standing = loadScoreEvidence(db, sheet.id)
  for (const { id, isKept } of standing) if (!isKept) removeScoreEvidence(db, id, clock())
  const kept = new Set(standing.filter((it) => it.isKept).map((it) => `${it.criterion}/${it.digest}`))
  for (const { code, evidence } of sent.criteria)
    for (const file of evidence) {
      if (kept.has(`${code}/${file.digest}`)) continue
      const isKept = db.get(sql`SELECT 1 FROM kept_file WHERE digest = ${file.digest}`) !== undefined
      insertScoreEvidence(db, { sheetId: sheet.id, criterion: code, ...file, isKept, addedAt: clock() })
    }
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b
}
