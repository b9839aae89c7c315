import { addDays, isoDate } from '#shared/domain/isoDate.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import type { Criterion, Rubric } from '#shared/domain/scoring/rubric.ts'
import { criteriaFor } from '#shared/domain/scoring/scoreUnit.ts'
import { loadColumns } from '../catalogues/columnQueries.ts'
import { packFigures } from '../consolidation/packFigures.ts'
import type { CommandContext } from '../engineContext.ts'
import { saveFigure } from '../figures/figureQueries.ts'
import { findPeriod } from '../periods/periodQueries.ts'
import { loadScoredUnits } from '../scoring/findSheet.ts'
import { loadScoringFacts } from '../scoring/loadScoringFacts.ts'
import { outcomeOf, refreshOutcomes, refreshSheet } from '../scoring/refreshSheet.ts'
import { mustLoadRubric } from '../scoring/rubricQueries.ts'
import { insertScoreEvidence } from '../scoring/scoreEvidenceQueries.ts'
import { sheetHandlers } from '../scoring/sheetHandlers.ts'
import { findSheet, loadBasis } from '../scoring/sheetQueries.ts'
import { loadContent } from '../submissions/reportContent.ts'
import { findSubmission, lastVersion, replaceVersion } from '../submissions/submissionQueries.ts'
import { keepFile, toEvidence } from '../tasks/keptFiles.ts'
import { sampleRandom, type SampleRandom } from './sampleRandom.ts'

const year = 2022

/**
 * Score sheets of 2022 for our own unit and those right below: what a person gives is drawn, the rest is computed. Where
 * quarter IV is among the quarters the sheets of units that reported it are handed in, the first few appraised, the last two not handed in.
 */
export function fillScores(
  context: CommandContext,
  quarters: readonly { year: number; index: number }[],
  seed: number,
): void {
  const { db } = context
  const last = Math.max(...quarters.filter((it) => it.year === year).map((it) => it.index))
  const asOf = addDays(isoDate(year, last * 3 + 1, 1), -1)
  const { rubric } = mustLoadRubric(db, year)
  const { ours, below } = loadScoredUnits(db, year, rubric)
  const units = [...ours, ...below]
  const facts = loadScoringFacts(db, units, year, asOf)
  for (const unit of units) {
    const found = facts.get(unit.id)
    if (!found) continue
    refreshSheet(context, unit, found, asOf)
    giveSelfScores(context, unit, rubric, sampleRandom(seed, 'scores', unit.uid))
  }
  const reported = last < 4 ? [] : below.filter((unit) => takeIntoReport(context, unit, rubric))
  for (const [place, unit] of reported.slice(0, -2).entries()) handIn(context, unit, place)
}

function giveSelfScores(context: CommandContext, unit: UnitAsOf, rubric: Rubric, random: SampleRandom): void {
  const { db, clock } = context
  const sheet = findSheet(db, unit.id, year)
  if (!sheet) return
  const criteria = criteriaFor(rubric, unit.kind)
  const file = toEvidence('Minh chứng mẫu.txt', Buffer.from('Tệp minh chứng của dữ liệu mẫu.\n', 'utf8'))
  keepFile(db, file, clock())
  const basis = loadBasis(db, sheet.id)
  const cells = criteria.flatMap((criterion) => {
    const points = drawPoints(criterion, random)
    if ((basis.get(criterion.code)?.points ?? null) !== null || points === null) return []
    if (criterion.evidence === 'block' && points > 0) {
      const { content: _, ...evidence } = file
      const { code } = criterion
      insertScoreEvidence(db, { sheetId: sheet.id, criterion: code, ...evidence, isKept: true, addedAt: clock() })
    }
    const reason = criterion.evidence === 'explain' ? 'Hồ sơ lưu tại cơ quan thường trực ban chỉ đạo.' : ''
    return [{ criterion: criterion.code, text: formatScaled(points, rubric.scale), reason }]
  })
  sheetHandlers['scoring.save'](context, { unit: unit.code, year, cells })
  refreshOutcomes(context, sheet, rubric, unit.kind)
}

/** Whole half-points near the maximum; bonus and penalty are rare. */
function drawPoints({ role, maximum, method }: Criterion, random: SampleRandom): number | null {
  if (role === 'penalty') return random.chance(6) ? maximum : null
  if (role === 'bonus') return random.chance(15) ? Math.floor(maximum / 2) : null
  if (method.kind === 'yesNo') return random.chance(92) ? maximum : 0
  return Math.floor((maximum * random.whole(70, 100)) / 500) * 5
}

/** Writes the total as Điểm tự chấm into the year's last report as it was sent; false where none came. */
function takeIntoReport({ db }: CommandContext, unit: UnitAsOf, rubric: Rubric): boolean {
  const quarter = findPeriod(db, `${String(year)}-Q4`)
  const submission = quarter ? findSubmission(db, quarter.id, unit.id) : null
  const [column, sheet] = [loadColumns(db).get('Q01/-'), findSheet(db, unit.id, year)]
  if (!quarter || !submission || submission.isEmpty || submission.state === 'draft' || !column || !sheet) return false
  const place = { periodId: quarter.id, unitId: unit.id }
  const { total } = outcomeOf(db, sheet, rubric, unit.kind, 'self')
  saveFigure(db, { ...place, ledger: 'own' }, column.id, { state: 'number', value: total })
  packFigures(db, place.periodId, place.unitId)
  const version = lastVersion(db, submission.id)
  if (version) replaceVersion(db, submission.id, version.revision, loadContent(db, place))
  return true
}

/** The first is official, the next two are appraised, the others wait for it. */
function handIn(context: CommandContext, unit: UnitAsOf, place: number): void {
  const sheet = { unit: unit.code, year }
  sheetHandlers['scoring.advance'](context, { ...sheet, to: 'submitted' })
  if (place > 2) return
  const lower = { criterion: '3.3', text: '1', reason: 'Tin, bài nộp kèm mới có ở một phần hai số thôn, tổ dân phố.' }
  sheetHandlers['scoring.save'](context, { ...sheet, cells: [lower] })
  sheetHandlers['scoring.advance'](context, { ...sheet, to: 'appraised' })
  if (place === 0) sheetHandlers['scoring.advance'](context, { ...sheet, to: 'official' })
}
