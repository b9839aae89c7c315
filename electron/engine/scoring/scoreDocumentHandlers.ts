import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { scoringContract } from '#shared/contract/scoringContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { issuerOf, issuerSchema, type Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { underOtherName } from '../files/underOtherName.ts'
import { writeFilesTogether } from '../files/writeFilesTogether.ts'
import type { Handlers } from '../handler.ts'
import { readTemplateFile } from '../reporting/templateStore.ts'
import { mustFindOurUnitId, mustFindUnit } from '../units/unitQueries.ts'
import { loadYearTree } from './findSheet.ts'
import { loadRanking } from './loadRanking.ts'
import { loadScoreSheet } from './loadScoreSheet.ts'
import { renderScoreDocument, renderScoreWorkbook, type ScoreDocument } from './renderScores.ts'
import { rankingSentence, rankingTable, scoreSentence, scoreSheetTable } from './scoreTables.ts'

/** A unit's score sheet, or the ranking of all, on paper and as a workbook. */
export const scoreDocumentHandlers: Handlers<Pick<typeof scoringContract, 'scoring.write'>> = {
  'scoring.write': async ({ read, step }, { year, unit, outDir, renamed }) => {
    const { document, name, template } = read(({ db, templatesDir }) => ({
      ...(unit === undefined ? rankingDocument(db, year) : sheetDocument(db, unit, year)),
      template: readTemplateFile(join(templatesDir, 'word', 'bao-cao-dinh-ky.docx')),
    }))
    await step({ done: 0, total: 2, label: 'Văn bản chấm điểm' })
    const files = [
      { path: underOtherName(join(outDir, `${name}.docx`), renamed), content: renderScoreDocument(document, template) },
      { path: underOtherName(join(outDir, `${name}.xlsx`), renamed), content: renderScoreWorkbook(document) },
    ]
    writeFilesTogether(files)
    return { files: files.map(({ path, content }) => ({ path, bytes: content.length })) }
  },
}

type Named = { document: ScoreDocument; name: string }

function rankingDocument(db: ReadDatabase, year: number): Named {
  const ranking = loadRanking(db, year)
  const tree = loadYearTree(db, year)
  const unit = tree.byId.get(mustFindOurUnitId(db)) ?? refuse('unknownUnit', { code: '', nearest: null })
  const unitName = fullName(unit)
  return {
    name: `XepHang_${String(year)}_${plain(unitName)}`,
    document: {
      ...{ year, unitName, documentType: 'BẢNG XẾP HẠNG', kind: 'BXH' },
      issuer: loadIssuer(db, unit, year),
      rubric: { name: ranking.rubricName, label: ranking.label },
      sentences: [rankingSentence(ranking)],
      table: rankingTable(ranking),
    },
  }
}

function sheetDocument(db: ReadDatabase, code: string, year: number): Named {
  const unit = mustFindUnit(db, loadYearTree(db, year), code)
  const unitName = fullName(unit)
  const { sheet } = loadScoreSheet(db, { unit: code, year })
  if (sheet === null) return refuse('noScoreSheet', { unit: unitName, year })
  return {
    name: `PhieuChamDiem_${String(year)}_${plain(unitName)}`,
    document: {
      ...{ year, unitName, documentType: 'PHIẾU CHẤM ĐIỂM', kind: 'PCĐ' },
      issuer: loadIssuer(db, unit, year),
      rubric: sheet.rubric,
      sentences: [scoreSentence(unitName, sheet)],
      table: scoreSheetTable(sheet),
    },
  }
}

function loadIssuer(db: ReadDatabase, unit: UnitAsOf, year: number): Issuer {
  const row = db.get<{ content: string }>(sql`
    SELECT content FROM issuer WHERE unit_id = ${unit.id} AND valid_from <= ${`${String(year)}-12-31`}
    ORDER BY valid_from DESC LIMIT 1`)
  const kept: Record<string, Issuer> = row ? { [unit.code]: issuerSchema.parse(JSON.parse(row.content)) } : {}
  const parent = unit.parentId === null ? null : (loadYearTree(db, year).byId.get(unit.parentId) ?? null)
  return issuerOf(kept, unit, parent)
}

function plain(text: string): string {
  return foldText(text).replace(/[^a-z0-9]+/g, '-')
}
