import { refuse } from '#shared/contract/failure.ts'
import type { scoringContract } from '#shared/contract/scoringContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { criteriaFor } from '#shared/domain/scoring/scoreUnit.ts'
import { sheetStateNames } from '#shared/text/stateNames.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { keepFile, mustReadKeptFile, readEvidence } from '../tasks/keptFiles.ts'
import { mustFindSheet } from './findSheet.ts'
import { refreshOutcomes } from './refreshSheet.ts'
import {
  findScoreEvidence,
  insertScoreEvidence,
  removeScoreEvidence,
  type ScoreEvidence,
} from './scoreEvidenceQueries.ts'

type EvidenceContract = Pick<
  typeof scoringContract,
  'scoring.attach' | 'scoring.removeEvidence' | 'scoring.saveEvidence'
>

/** Files that prove the points of a criterion: copied in with their digest, taken away, written out again. */
export const scoreEvidenceHandlers: Handlers<EvidenceContract> = {
  'scoring.attach': async ({ write }, { criterion, path, ...place }) => {
    const { content, ...file } = readEvidence(path)
    const id = write((context) => {
      const { db, clock, logChange } = context
      const { sheet, unit, rubric } = mustBeOpen(db, place)
      if (!criteriaFor(rubric, unit.kind).some((it) => it.code === criterion))
        refuse('badInput', { field: 'criterion', reason: `phiếu không có tiêu chí ${criterion}` })
      keepFile(db, { digest: file.digest, content }, clock())
      const kept = insertScoreEvidence(db, { sheetId: sheet.id, criterion, ...file, isKept: true, addedAt: clock() })
      refreshOutcomes(context, sheet, rubric, unit.kind)
      const key = `${place.unit}/${String(place.year)}/${criterion}`
      logChange({ entity: 'scoreEvidence', key, before: null, after: { id: kept, ...file } })
      return kept
    })
    return { id, ...file }
  },

  'scoring.removeEvidence': (context, { id }) => {
    const { db, clock, logChange } = context
    const before = mustFindEvidence(db, id)
    const place = placeOf(db, before)
    const { sheet, unit, rubric } = mustBeOpen(db, place)
    removeScoreEvidence(db, id, clock())
    refreshOutcomes(context, sheet, rubric, unit.kind)
    const key = `${place.unit}/${String(place.year)}/${before.criterion}`
    logChange({ entity: 'scoreEvidence', key, before, after: null })
    return {}
  },

  'scoring.saveEvidence': async ({ read }, { id, path }) => {
    const bytes = read(({ db }) => {
      const evidence = mustFindEvidence(db, id)
      if (!evidence.isKept)
        refuse('badInput', {
          field: 'id',
          reason: `đơn vị gửi chỉ nêu tên tệp “${evidence.name}”, không gửi kèm tệp; hãy đề nghị gửi tệp này`,
        })
      return mustReadKeptFile(db, evidence.digest)
    })
    writeFileAtomically(path, bytes)
    return { path }
  },
}

/** Evidence changes what counts, so it changes only while the sheet is not official. */
function mustBeOpen(db: ReadDatabase, place: { unit: string; year: number }): ReturnType<typeof mustFindSheet> {
  const found = mustFindSheet(db, place)
  const { state } = found.sheet
  if (state === 'official')
    refuse('scoreClosed', { unit: fullName(found.unit), year: place.year, state: sheetStateNames[state] })
  return found
}

function mustFindEvidence(db: ReadDatabase, id: number): ScoreEvidence {
  return (
    findScoreEvidence(db, id) ?? refuse('badInput', { field: 'id', reason: `không có minh chứng số ${String(id)}` })
  )
}

function placeOf(db: ReadDatabase, { sheetId }: ScoreEvidence): { unit: string; year: number } {
  const place = db.get<{ unit: string; year: number }>(sql`
    SELECT u.code AS unit, s.year FROM score_sheet s JOIN org_unit u ON u.id = s.unit_id WHERE s.id = ${sheetId}`)
  return place ?? refuse('badInput', { field: 'id', reason: 'phiếu chấm điểm không còn' })
}
