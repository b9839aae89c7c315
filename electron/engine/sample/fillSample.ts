import { join } from 'node:path'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { columnsFor } from '#shared/domain/indicators/figureColumns.ts'
import type { UnitAsOf, UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, treeAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { dueDate } from '#shared/domain/periods/dueDate.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { parsePeriodCode, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { loadIndicatorCatalogue, loadSchedule } from '../catalogues/catalogueQueries.ts'
import { loadColumns } from '../catalogues/columnQueries.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'
import { packFigures } from '../consolidation/packFigures.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext, JobContext } from '../engineContext.ts'
import { bulkSaveFigures } from '../figures/bulkSaveFigures.ts'
import { ledgerId, saveNarrative, toFigureRow } from '../figures/figureQueries.ts'
import { ensureQuarter, mustReadPeriod, type KeptPeriod } from '../periods/periodQueries.ts'
import { receiveSubmission } from '../submissions/receiveSubmission.ts'
import { loadUnits, mustFindOurUnitId } from '../units/unitQueries.ts'
import { fillCommittees, type SampleCommittees } from './committees/fillCommittees.ts'
import { drawNarratives } from './drawNarratives.ts'
import { drawReport, type DrawnCell, type UnitMemory } from './drawReport.ts'
import { fillScores } from './fillScores.ts'
import { leaveToChildren } from './leaveToChildren.ts'
import { narrativePhrasesSchema, type NarrativePhrases } from './narrativePhrases.ts'
import { planReceipts, totalsOnlyDistrict, type DueDays, type Receipt } from './planReceipts.ts'
import { fillRegisters, hasBodies, keepsRegisters } from './registers/fillRegisters.ts'
import { sampleQuarters } from './sampleQuarters.ts'
import { sampleRandom } from './sampleRandom.ts'
import { spoilReport } from './spoilReport.ts'
import { fillTasks } from './tasks/fillTasks.ts'
import { sumOfCells } from './sumOfCells.ts'

type Made = { submissions: number; figures: number; narratives: number }

/** Fills an office without reports with plausible ones, quarter by quarter, each in one transaction. */
export async function fillSample(
  context: JobContext,
  input: { quarters: number; seed: number },
): Promise<Output<'sample.fill'>> {
  const phrases = readJsonFile(join(context.templatesDir, 'sample', 'narratives.json'), narrativePhrasesSchema)
  const quarters = sampleQuarters(input.quarters)
  const memories = new Map<number, UnitMemory>()
  const committees: SampleCommittees = new Map()
  const made: Made = { submissions: 0, figures: 0, narratives: 0 }
  context.write(markAsSample)
  for (const [place, quarter] of quarters.entries()) {
    await context.step({ done: place, total: quarters.length, label: 'Ghi dữ liệu mẫu, quý' })
    context.write((writing) => fillQuarter(writing, { seed: input.seed, quarter, phrases, memories, committees, made }))
  }
  await context.step({ done: quarters.length, total: quarters.length, label: 'Ghi nhiệm vụ mẫu' })
  context.write((writing) => fillTasks(writing, { seed: input.seed, until: lastDay(writing, quarters) }))
  await context.step({ done: quarters.length, total: quarters.length, label: 'Ghi dữ liệu mẫu, phiếu chấm điểm' })
  context.write((writing) => fillScores(writing, quarters, input.seed))
  return { quarters: quarters.map((quarter) => quarter.code), seed: input.seed, ...made }
}

/** The sample's tasks go on to the last day of its last quarter. */
function lastDay({ db }: CommandContext, quarters: readonly { code: string }[]): IsoDate {
  return mustReadPeriod(db, quarters.at(-1)?.code ?? '').cutOff
}

function markAsSample({ db }: CommandContext): void {
  const existing = db.get<{ code: string }>(
    sql`SELECT p.code FROM submission s JOIN period p ON p.id = s.period_id LIMIT 1`,
  )
  if (existing) refuse('sampleExists', { period: existing.code })
  if (db.get(sql`SELECT 1 FROM figure LIMIT 1`)) refuse('sampleOnRealData', { path: '' })
  mustFindOurUnitId(db)
  db.run(sql`UPDATE office SET is_sample = 1`)
}

type QuarterWork = {
  seed: number
  quarter: { code: string; year: number; index: number }
  phrases: NarrativePhrases
  memories: Map<number, UnitMemory>
  committees: SampleCommittees
  made: Made
}

function fillQuarter(context: CommandContext, work: QuarterWork): void {
  const { db } = context
  const period = ensureQuarter(db, work.quarter.code)
  const tree = treeAsOf(loadUnits(db), period.cutOff)
  const root = tree.byId.get(mustFindOurUnitId(db))
  const units = descendantsAsOf(tree, root?.id ?? 0).filter((unit) => unit.reports)
  const receipts = planQuarter(context, tree, units, period, work.seed)
  const catalogue = loadIndicatorCatalogue(db, period.cutOff)
  const drawn = new Map<number, DrawnCell[]>()
  for (const unit of units) {
    const memory = memoryOf(work.memories, unit.id)
    const cells = drawReport(work.seed, unit, work.quarter, columnsFor(unit.kind, catalogue), memory)
    drawn.set(unit.id, leaveToChildren(cells, tree.childrenOf.get(unit.id) ?? [], catalogue.indicators))
  }
  if (root) keepCommittees(context, work, period, root, [])
  for (const unit of units) {
    const receipt = receipts.get(unit.id) ?? { kind: 'missing' }
    const cells = drawn.get(unit.id) ?? []
    keepCommittees(context, work, period, unit, cells)
    const isFromRegisters = receipt.kind === 'whole' && keepsRegisters(unit, parentOf(tree, unit), period.code)
    const reported = isFromRegisters ? fillRegisters(context, work.seed, unit, period, cells) : cells
    saveReport(context, work, period, unit, receipt, reported)
  }
  saveDistrictTotals(context, work, tree, period, drawn)
  for (const unit of units) {
    const receipt = receipts.get(unit.id)
    if (receipt && 'receivedOn' in receipt) {
      receiveSubmission(
        db,
        { periodId: period.id, unitId: unit.id },
        { receivedOn: receipt.receivedOn, isEstimate: false, at: context.clock() },
      )
      work.made.submissions += 1
    }
  }
}

function planQuarter(
  context: CommandContext,
  tree: TreeAsOf,
  units: readonly UnitAsOf[],
  period: KeptPeriod,
  seed: number,
): Map<number, Receipt> {
  const schedule = loadSchedule(context.db, period.cutOff)
  return planReceipts(
    units,
    (unit) => parentOf(tree, unit)?.code ?? null,
    (unit) => dueDays(schedule, period, unit.kind),
    sampleRandom(seed, 'receipts', period.code),
  )
}

function parentOf(tree: TreeAsOf, { parentId }: UnitAsOf): UnitAsOf | undefined {
  return parentId === null ? undefined : tree.byId.get(parentId)
}

function keepCommittees(
  { db }: CommandContext,
  { seed, committees }: QuarterWork,
  period: KeptPeriod,
  unit: UnitAsOf,
  cells: readonly DrawnCell[],
): void {
  const values = new Map(cells.map(({ key, figure }) => [key, figure.state === 'number' ? figure.value : 0]))
  fillCommittees(db, committees, {
    seed,
    unit,
    period,
    withBodies: hasBodies(unit),
    figure: (indicator, loaiHinh) => values.get(`${indicator}/${loaiHinh}`) ?? 0,
  })
}

function memoryOf(memories: Map<number, UnitMemory>, unitId: number): UnitMemory {
  const memory = memories.get(unitId) ?? { last: new Map(), soFar: new Map(), year: 0 }
  memories.set(unitId, memory)
  return memory
}

function saveReport(
  context: CommandContext,
  work: QuarterWork,
  period: KeptPeriod,
  unit: UnitAsOf,
  receipt: Receipt,
  cells: DrawnCell[],
): void {
  if (receipt.kind !== 'whole' && receipt.kind !== 'wrong') return
  const random = sampleRandom(work.seed, 'report', unit.uid, period.code)
  const sent = receipt.kind === 'wrong' ? spoilReport(cells, random) : cells
  saveCells(context, work, period, unit.id, 'own', sent)
  for (const [section, text] of drawNarratives(work.phrases, unit, period, cells, random)) {
    saveNarrative(context.db, { periodId: period.id, unitId: unit.id }, section, text, foldText(text))
    work.made.narratives += 1
  }
}

/** The one district that sends no detail: its communes' figures, added up, in the ledger of children's totals. */
function saveDistrictTotals(
  context: CommandContext,
  work: QuarterWork,
  tree: TreeAsOf,
  period: KeptPeriod,
  drawn: ReadonlyMap<number, DrawnCell[]>,
): void {
  const district = [...tree.byId.values()].find((unit) => unit.code === totalsOnlyDistrict)
  if (!district) return
  const communes = (tree.childrenOf.get(district.id) ?? []).map((commune) => drawn.get(commune.id) ?? [])
  const summed = loadIndicatorCatalogue(context.db, period.cutOff).indicators.filter(
    (indicator) => indicator.overUnits === 'sum',
  )
  const codes = new Set(summed.map((indicator) => indicator.code))
  saveCells(
    context,
    work,
    period,
    district.id,
    'childrenTotal',
    sumOfCells(communes).filter((cell) => codes.has(cell.key.split('/')[0] ?? '')),
  )
}

function saveCells(
  context: CommandContext,
  work: QuarterWork,
  period: KeptPeriod,
  unitId: number,
  ledger: 'own' | 'childrenTotal',
  cells: readonly DrawnCell[],
): void {
  const columns = loadColumns(context.db)
  const rows = cells.flatMap(({ key, figure }) => {
    const column = columns.get(key)
    return column ? [{ columnId: column.id, ...toFigureRow(figure) }] : []
  })
  bulkSaveFigures(context.db, period.id, unitId, ledgerId(ledger), rows)
  packFigures(context.db, period.id, unitId)
  work.made.figures += rows.length
}

/** A quarter's last months also close a half-year or a year, whose report is the same one. */
function dueDays(schedule: Schedule, period: KeptPeriod, kind: UnitKind): DueDays {
  const closing: readonly [PeriodId | null, ReportTypeCode][] = [
    [period, 'quarterly'],
    [period.index % 2 === 0 ? parsePeriodCode(`${period.year}-H${period.index / 2}`) : null, 'half-year'],
    [period.index === 4 ? parsePeriodCode(`${period.year}`) : null, 'annual'],
  ]
  const days = closing.flatMap(([id, type]) => (id && dueDate(schedule, id, type, kind)) ?? []).sort()
  return { earliest: days[0] ?? period.cutOff, latest: days.at(-1) ?? period.cutOff }
}
