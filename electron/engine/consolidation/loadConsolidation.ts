import { refuse } from '#shared/contract/failure.ts'
import { consolidate } from '#shared/domain/consolidation/consolidate.ts'
import type { Consolidation } from '#shared/domain/consolidation/consolidation.ts'
import type { ConsolidationFacts, QuarterFacts } from '#shared/domain/consolidation/consolidationFacts.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, treeAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import {
  previousPeriod,
  quartersOf,
  samePeriodLastYear,
  yearToDate,
  type PeriodId,
} from '#shared/domain/periods/periodCode.ts'
import { loadIndicatorCatalogue } from '../catalogues/catalogueQueries.ts'
import { loadColumns } from '../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadExempt } from '../periods/loadBoard.ts'
import { loadQuarters, mustReadPeriod, type KeptPeriod } from '../periods/periodQueries.ts'
import { loadUnits, mustFindOurUnitId, mustFindUnitId } from '../units/unitQueries.ts'
import { loadQuarterReports } from './loadQuarterReports.ts'

/** Which consolidation is asked for: by the code of a period and of a unit; our own unit where none is named. */
type ConsolidationRequest = { period: string; unit?: string | undefined }

/**
 * Reads and consolidates a unit for a period; to be called inside one transaction. Throws `Refusal` unknownPeriod or
 * unknownUnit, also for a unit that does not exist at the end of the period.
 */
export function loadConsolidation(db: ReadDatabase, request: ConsolidationRequest): Consolidation {
  return consolidate(loadConsolidationFacts(db, request, treesOf(loadUnits(db))))
}

/** The same for several units of one period; the tree is read once for all of them. */
export function loadConsolidations(db: ReadDatabase, period: string, units: readonly string[]): Consolidation[] {
  const treeOn = treesOf(loadUnits(db))
  return units.map((unit) => consolidate(loadConsolidationFacts(db, { period, unit }, treeOn)))
}

type TreeOn = (date: IsoDate) => TreeAsOf

function loadConsolidationFacts(db: ReadDatabase, request: ConsolidationRequest, treeOn: TreeOn): ConsolidationFacts {
  const period = mustReadPeriod(db, request.period)
  const unitId = request.unit === undefined ? mustFindOurUnitId(db) : mustFindUnitId(db, request.unit)
  const unit =
    treeOn(period.cutOff).byId.get(unitId) ?? refuse('unknownUnit', { code: request.unit ?? '', nearest: null })
  const quarter = readQuarters(db, unitId, treeOn)
  const compared = (quarters: readonly PeriodId[]) => quarters.map((id) => quarter(id) ?? nothingKept(id))
  return {
    period: period.code,
    unit: { id: unitId, code: unit.code, name: fullName(unit) },
    indicators: loadIndicatorCatalogue(db, period.cutOff).indicators,
    columns: [...loadColumns(db).values()],
    spans: {
      period: quartersOf(period).map((id) => quarter(id) ?? nothingReceived(db, mustReadPeriod(db, id.code), treeOn)),
      yearToDate: compared(yearToDate(period)),
      previous: compared(quartersOf(previousPeriod(period))),
      samePeriodLastYear: compared(quartersOf(samePeriodLastYear(period))),
    },
  }
}

/** Reads each kept quarter once, however many spans it is in; null for one that nothing was ever kept for. */
function readQuarters(db: ReadDatabase, unitId: number, treeOn: TreeOn): (quarter: PeriodId) => QuarterFacts | null {
  const kept = new Map(loadQuarters(db).map((quarter) => [quarter.code, quarter]))
  const read = new Map<string, QuarterFacts>()
  return ({ code }) => {
    const quarter = kept.get(code)
    if (!quarter) return null
    const facts = read.get(code) ?? loadQuarter(db, unitId, quarter, treeOn)
    read.set(code, facts)
    return facts
  }
}

function loadQuarter(db: ReadDatabase, unitId: number, period: KeptPeriod, treeOn: TreeOn): QuarterFacts {
  const tree = treeOn(period.cutOff)
  const unitIds = [unitId, ...descendantsAsOf(tree, unitId).map((unit) => unit.id)]
  const reports = loadQuarterReports(db, period.id, unitIds)
  return { period, tree, exempt: loadExempt(db, period.cutOff), reports }
}

/** A quarter asked for before anything came in: everybody who owes a report is missing. */
function nothingReceived(db: ReadDatabase, period: Period, treeOn: TreeOn): QuarterFacts {
  return { period, tree: treeOn(period.cutOff), exempt: loadExempt(db, period.cutOff), reports: new Map() }
}

/** A quarter to compare with that nobody opened: only that nothing is known of it matters. */
function nothingKept(period: PeriodId): QuarterFacts {
  return { period, tree: { byId: new Map(), childrenOf: new Map() }, exempt: new Set(), reports: new Map() }
}

/** The tree on a date, built once for all dates between which nothing in it changes. */
function treesOf(units: readonly OrgUnit[]): TreeOn {
  const changes = units.flatMap((unit) =>
    unit.spans.flatMap((span) => [span.from, ...(span.until ? [span.until] : [])]),
  )
  const days = [...new Set(changes)].sort()
  const trees = new Map<number, TreeAsOf>()
  return (date) => {
    const place = days.findLastIndex((day) => day <= date)
    const tree = trees.get(place) ?? treeAsOf(units, date)
    trees.set(place, tree)
    return tree
  }
}
