import { basename, extname } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { templatesContract } from '#shared/contract/templatesContract.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { Outline } from '#shared/domain/submissions/outline.ts'
import { loadCatalogues } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { letterTags } from '../followUp/letterTags.ts'
import { checkSummaryTemplate } from './checkSummaryTemplate.ts'
import { checkTemplate } from './docx/checkTemplate.ts'
import { fileFault, type TemplateFault } from './docx/templateFault.ts'
import { knownReportTags } from './reportTags.ts'
import { toKnownTags } from './tagNotes.ts'
import {
  activeRevision,
  loadOwnTemplates,
  loadShipped,
  loadTags,
  loadTemplate,
  mustKnowTemplate,
  readTemplateFile,
  restoreTemplate,
  reuseTemplate,
  useTemplate,
} from './templateStore.ts'

export const templateHandlers: Handlers<typeof templatesContract> = {
  'templates.list': ({ db, templatesDir }) => {
    const own = loadOwnTemplates(db)
    const templates = loadShipped(templatesDir).map(({ code, title, kind, use }) => {
      const addedAt = own.get(code) ?? null
      return { code, title, kind, use, origin: addedAt === null ? ('shipped' as const) : ('office' as const), addedAt }
    })
    return { templates, tags: loadTags(templatesDir) }
  },

  'templates.check': ({ db }, { path }) => {
    const faults = checkFile(db, path)
    return { ok: faults.length === 0, faults }
  },

  'templates.use': ({ db, templatesDir, clock, logChange }, { code, path }) => {
    const { use } = mustKnowTemplate(templatesDir, code)
    const bytes = readTemplateFile(path)
    const faults = check[use](db, bytes)
    if (faults.length > 0) refuse('templateRefused', { path, faults: faults.map(({ message }) => message) })
    const before = activeRevision(db, code)
    const revision = useTemplate(db, code, bytes, clock())
    logChange({ entity: 'template', key: code, before: { revision: before }, after: { revision } })
    return { before, revision }
  },

  'templates.restore': ({ db, templatesDir, logChange }, { code }) => {
    mustKnowTemplate(templatesDir, code)
    const before = activeRevision(db, code)
    restoreTemplate(db, code)
    logChange({ entity: 'template', key: code, before: { revision: before }, after: { origin: 'shipped' } })
    return { before }
  },

  'templates.reuse': ({ db, templatesDir, logChange }, { code, revision }) => {
    mustKnowTemplate(templatesDir, code)
    const before = activeRevision(db, code)
    reuseTemplate(db, code, revision)
    logChange({ entity: 'template', key: code, before: { revision: before }, after: { revision } })
    return {}
  },

  'templates.export': async ({ read, templatesDir, step }, { code, path }) => {
    const bytes = read(({ db }) => loadTemplate(db, templatesDir, code))
    await step({ done: 0, total: 1, label: 'Ghi mẫu' })
    writeFileAtomically(path, bytes)
    return { path, bytes: bytes.length }
  },

  'templates.create': async ({ read, step }, { outline, on, path }) => {
    const found = read(({ db }) => mustFindOutline(db, outline, on))
    await step({ done: 0, total: 1, label: 'Soạn mẫu' })
    // The authoring library is large and needed here alone.
    const { authorTemplate } = await import('./authoring/authorTemplate.ts')
    const bytes = await authorTemplate(found)
    writeFileAtomically(path, bytes)
    return { path, bytes: bytes.length }
  },
}

/** What is wrong with a template of each use. */
const check = {
  report: checkReportTemplate,
  letter: (_: ReadDatabase, bytes: Uint8Array) => checkTemplate(bytes, toKnownTags(letterTags)),
  summary: (_: ReadDatabase, bytes: Uint8Array) => checkSummaryTemplate(bytes),
}

/** What is wrong with a template file whose name says what it is edited in. A Word file is taken for what it fits best. */
function checkFile(db: ReadDatabase, path: string): TemplateFault[] {
  const bytes = readTemplateFile(path)
  const extension = extname(path).toLowerCase()
  if (extension === '.docx') {
    const [asReport, asLetter] = [check.report(db, bytes), check.letter(db, bytes)]
    return asLetter.length < asReport.length ? asLetter : asReport
  }
  if (extension === '.xlsx') return check.summary(db, bytes)
  return [fileFault(`“${basename(path)}” không phải tệp Word hay Excel: hãy chọn một tệp .docx hoặc .xlsx.`)]
}

/** The sections that it may name are those of every outline the office keeps. */
function checkReportTemplate(db: ReadDatabase, bytes: Uint8Array): TemplateFault[] {
  const codes = loadCatalogues(db, 'outlines').flatMap(({ sections }) => sections.map(({ code }) => code))
  return checkTemplate(bytes, knownReportTags([...new Set(codes)]))
}

/** The version of an outline in force on a date. */
function mustFindOutline(db: ReadDatabase, code: string, on: IsoDate): Outline {
  const outlines = loadCatalogues(db, 'outlines')
  const versions = outlines.filter((outline) => outline.code === code)
  const found = versions.findLast(({ validFrom }) => validFrom <= on) ?? versions[0]
  const known = [...new Set(outlines.map((outline) => outline.code))].join(', ')
  return found ?? refuse('badInput', { field: 'outline', reason: `chỉ có các đề cương ${known}` })
}
