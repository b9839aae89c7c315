import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { FileAnswer, inboxContract } from '#shared/contract/inboxContract.ts'
import { formResults, type FormResult } from '#shared/domain/exchange/formVerdict.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase } from '../../database/database.ts'
import type { JobContext } from '../../engineContext.ts'
import { backUpBefore } from '../../database/backUpBefore.ts'
import { underOtherName } from '../../files/underOtherName.ts'
import { writeFileAtomically } from '../../files/writeFileAtomically.ts'
import type { Handlers } from '../../handler.ts'
import { mustReadPeriod } from '../../periods/periodQueries.ts'
import { countReportsToReview } from '../../submissions/loadReview.ts'
import { loadTree, mustFindUnit } from '../../units/unitQueries.ts'
import { loadFormFacts } from '../forms/loadFormFacts.ts'
import { renderForm } from '../forms/renderForm.ts'
import { diagnoseForm } from './diagnoseForm.ts'
import { findKeptFile, saveSetAside } from './inboxQueries.ts'
import { inputFiles } from './inputFiles.ts'
import { loadInbox } from './loadInbox.ts'
import { returnForm } from './returnForm.ts'
import { eachFile, takeFile, trialFile } from './takeFiles.ts'

export const inboxHandlers: Handlers<typeof inboxContract> = {
  'inbox.writeForms': async (context, { unit, children, units, reportType, period, filled, out, renamed }) => {
    const orders = formOrders(context, { unit, children, units, reportType, period, out })
    const files = []
    for (const order of orders) {
      await context.step({ done: files.length, total: orders.length, label: 'Đang tạo biểu' })
      const facts = context.read(({ db }) => loadFormFacts(db, { unit: order.unit, reportType, period }, filled))
      const bytes = renderForm(facts)
      const path = underOtherName(order.path, renamed)
      writeFileAtomically(path, bytes)
      files.push({ unit: { code: facts.unit.code, name: facts.unit.name }, path, bytes: bytes.length })
    }
    return { files }
  },

  'inbox.trial': async (context, { paths, entries, ...options }) => {
    const files = context.read(({ db }) => inputFiles(db, paths, entries))
    return counted(await eachFile(context, files, (file) => trialFile(context, file, options)))
  },

  'inbox.apply': async (context, { paths, entries, receivedOn, ...options }) => {
    const files = context.read(({ db }) => inputFiles(db, paths, entries))
    const day = receivedOn ?? context.today()
    backUpBefore(context, 'nhap-tep')
    return counted(await eachFile(context, files, (file) => takeFile(context, file, options, day)))
  },

  'inbox.diagnose': async (context, { path, entry, out }) => {
    if ((path === undefined) === (entry === undefined))
      refuse('badInput', { field: 'path', reason: 'cần đúng một tệp để khám' })
    return await diagnoseForm(context, { path, entry }, out)
  },

  'inbox.returnForm': (context, order) => returnForm(context, order),

  'inbox.list': ({ db, today }, { period, unit }) => {
    const entries = loadInbox(db, today()).filter(
      (entry) => (period ?? entry.period) === entry.period && (unit ?? entry.unit?.code) === entry.unit?.code,
    )
    return { entries }
  },

  'inbox.waiting': ({ db, today }, { period }) => ({
    waitingFiles: loadInbox(db, today()).filter(({ standing }) => standing === 'waiting').length,
    waitingReports: countReportsToReview(db, period),
  }),

  'inbox.setAside': ({ db, clock, logChange }, { entry, isAside, reason }) => {
    if (!findKeptFile(db, entry)) refuse('badInput', { field: 'entry', reason: 'không có tệp đến này' })
    saveSetAside(db, entry, isAside ? { at: clock(), reason } : null)
    logChange({ entity: 'inboxEntry', key: entry, before: { isAside: !isAside }, after: { isAside, reason } })
    return {}
  },

  'inbox.saveOriginal': async ({ read }, { entry, path }) => {
    const bytes =
      read(({ db }) => findKeptFile(db, entry)?.load()) ??
      refuse('badInput', { field: 'entry', reason: 'không có tệp đến này' })
    writeFileAtomically(path, bytes)
    return { path, bytes: bytes.length }
  },
}

type FormOrders = {
  unit: string | undefined
  children: boolean
  units: readonly string[]
  reportType: ReportTypeCode
  period: string
  out: string
}

/** Whose forms are written where: one unit's to a file, or several under names that say whose and for when. */
function formOrders({ read }: JobContext, { unit, children, units, reportType, period, out }: FormOrders) {
  if (units.length === 0 && unit === undefined)
    return refuse('badInput', { field: 'unit', reason: 'chưa chọn đơn vị nào' })
  if (units.length === 0 && unit !== undefined && !children) return [{ unit, path: out }]
  return read(({ db }) => {
    const tree = loadTree(db, mustReadPeriod(db, period).cutOff)
    const wanted = units.length > 0 ? units.map((code) => mustFindUnit(db, tree, code)) : reportingBelow(db, tree, unit)
    return wanted.map((it) => ({
      unit: it.code,
      path: join(out, formFileName(it.code, fullName(it), period, reportType)),
    }))
  })
}

function reportingBelow(db: ReadDatabase, tree: TreeAsOf, unit = ''): UnitAsOf[] {
  const below = (tree.childrenOf.get(mustFindUnit(db, tree, unit).id) ?? []).filter(({ reports }) => reports)
  return below.length > 0
    ? below
    : refuse('badInput', { field: 'unit', reason: 'không có đơn vị nào bên dưới phải gửi báo cáo' })
}

/** Letters, digits and single hyphens only, so that the name is safe in a mail and on a USB stick. */
function formFileName(code: string, name: string, period: string, reportType: string): string {
  const plain = name.normalize('NFC').replace(/[^\p{L}\d]+/gu, '-')
  return `${code}-${plain}-${period}-${reportType}.xlsx`
}

function counted(files: FileAnswer[]): { files: FileAnswer[]; counts: Record<FormResult, number> } {
  const count = (result: FormResult) => files.filter((file) => file.result === result).length
  return {
    files,
    counts: Object.fromEntries(formResults.map((result) => [result, count(result)])) as Record<FormResult, number>,
  }
}
