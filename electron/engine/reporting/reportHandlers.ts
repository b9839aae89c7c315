import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { reportsContract } from '#shared/contract/reportsContract.ts'
import { buildReport } from '#shared/domain/reporting/buildReport.ts'
import type { ReportModel } from '#shared/domain/reporting/reportModel.ts'
import { backUpBefore } from '../database/backUpBefore.ts'
import type { ReadDatabase } from '../database/database.ts'
import { underOtherName } from '../files/underOtherName.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { doInSteps } from '../pieces.ts'
import { mustFindOurUnitId, mustFindUnitId } from '../units/unitQueries.ts'
import { issueReport } from './issueReport.ts'
import { loadReportFacts } from './loadReportFacts.ts'
import { makeReport, makeWord, reportSteps, writeReportFiles } from './makeReport.ts'
import { hasLaterTerm, loadRegister, mustLoadIssuedFiles, openTerm } from './registerQueries.ts'
import { saveEdit } from './reportQueries.ts'
import { loadReportTemplates } from './templateStore.ts'

export const reportHandlers: Handlers<typeof reportsContract> = {
  'reports.preview': ({ db }, request) => buildReport(loadReportFacts(db, request)),

  'reports.draftWord': ({ db, templatesDir }, request) => {
    const facts = loadReportFacts(db, request)
    return toWord(makeWord(facts, loadReportTemplates(db, templatesDir, facts)))
  },

  'reports.make': async (context, { outDir, renamed, ...request }) => {
    const { read, step, templatesDir } = context
    const total = reportSteps
    await step({ done: 0, total, label: 'Đọc số liệu' })
    const { facts, templates } = read(({ db }) => {
      const loaded = loadReportFacts(db, request)
      return { facts: loaded, templates: loadReportTemplates(db, templatesDir, loaded) }
    })
    const { files, notices } = await doInSteps(context, { done: 1, total }, makeReport(facts, templates, outDir))
    await step({ done: total - 1, total, label: 'Ghi tệp' })
    return { files: writeReportFiles(files, renamed), notices }
  },

  'reports.editParagraph': ({ db, logChange }, { unit, reportType, period, paragraph, text }) => {
    const facts = loadReportFacts(db, { unit, reportType, period, number: null, issuedOn: null, signer: null })
    const generated =
      findParagraph(buildReport({ ...facts, edits: {} }), paragraph) ??
      refuse('badInput', { field: 'paragraph', reason: `báo cáo không có đoạn “${paragraph}”` })
    const key = { unitId: mustFindUnitId(db, facts.unit.code), period, reportType, paragraph }
    saveEdit(db, key, generated, text)
    const before = facts.edits[paragraph] ?? null
    logChange({
      entity: 'reportParagraph',
      key: `${facts.unit.code}/${reportType}/${period}/${paragraph}`,
      before,
      after: text,
    })
    return {}
  },

  'reports.openTerm': ({ db, logChange }, { unit, name, from }) => {
    const unitId = unitIdOf(db, unit)
    if (name.trim() === '') refuse('badInput', { field: 'name', reason: 'cần ghi tên nhiệm kỳ, ví dụ “2020 - 2025”' })
    if (hasLaterTerm(db, unitId, from))
      refuse('badInput', { field: 'from', reason: 'đã có nhiệm kỳ bắt đầu từ ngày này hoặc muộn hơn' })
    openTerm(db, unitId, name.trim(), from)
    logChange({ entity: 'partyTerm', key: `${unitId}/${from}`, before: null, after: { name } })
    return { from }
  },

  'reports.issue': async (context, request) => {
    await context.step({ done: 0, total: 1, label: 'Phát hành báo cáo' })
    backUpBefore(context, 'phat-hanh')
    return context.write((writing) => issueReport(writing, request))
  },

  'reports.issued': ({ db }, { unit }) => ({ documents: loadRegister(db, unitIdOf(db, unit)) }),

  'reports.issuedWord': ({ db }, { document }) => {
    const files = mustLoadIssuedFiles(db, document)
    return toWord(files.find(({ name }) => name.endsWith('.docx')) ?? refuse('unknownDocument', { document }))
  },

  'reports.saveIssued': async ({ read, step }, { document, outDir, renamed }) => {
    await step({ done: 0, total: 1, label: 'Ghi tệp' })
    const files = read(({ db }) => mustLoadIssuedFiles(db, document))
    return {
      files: files.map(({ name, content }) => {
        const path = underOtherName(join(outDir, name), renamed)
        writeFileAtomically(path, content)
        return { path, bytes: content.length }
      }),
    }
  },
}

function toWord({ name, content }: { name: string; content: Buffer }): { name: string; word: string } {
  return { name, word: content.toString('base64') }
}

function unitIdOf(db: ReadDatabase, unit: string | undefined): number {
  return unit === undefined ? mustFindOurUnitId(db) : mustFindUnitId(db, unit)
}

/** The text of a paragraph by its id; the opening and the closing have the ids that `buildReport` edits them under. */
function findParagraph(model: ReportModel, id: string): string | null {
  if (id === 'mo-dau') return model.opening
  if (id === 'ket') return model.closing
  const all = model.sections.flatMap(({ paragraphs }) => paragraphs)
  return all.find((paragraph) => paragraph.id === id)?.text ?? null
}
