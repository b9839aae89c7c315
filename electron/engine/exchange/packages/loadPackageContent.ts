import type { PackageContent, PackageNamedUnit, PackageReport } from '#shared/domain/exchange/packageContent.ts'
import { treeAsOf, descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { findPeriod, type KeptPeriod } from '../../periods/periodQueries.ts'
import { loadContent } from '../../submissions/reportContent.ts'
import { loadPackageSheet } from '../../scoring/packageSheet.ts'
import { loadSubmissions } from '../../submissions/submissionQueries.ts'
import { loadUnits } from '../../units/unitQueries.ts'
import { loadColumnNames, toBody, type ColumnNames } from './reportBody.ts'

/**
 * Everything an office has of a unit and the units below it for a period, each quarter with the units that were there at
 * its cut-off. A report that was not even begun is left out.
 */
export function loadPackageContent(db: ReadDatabase, unit: UnitAsOf, period: Period): PackageContent {
  const units = loadUnits(db)
  const columns = loadColumnNames(db)
  const quarters = quartersOf(period).flatMap(({ code }) => {
    const kept = findPeriod(db, code)
    return kept ? [{ kept, tree: treeAsOf(units, kept.cutOff) }] : []
  })
  const trees = [treeAsOf(units, period.cutOff), ...quarters.map(({ tree }) => tree).reverse()]
  const reports = quarters.flatMap(({ kept, tree }) => loadReports(db, kept, withBelow(tree, unit.id), columns))
  const scoreSheet = period.kind === 'year' ? loadPackageSheet(db, unit, period.year) : null
  return {
    unit: unit.uid,
    period: { code: period.code, from: period.from, cutOff: period.cutOff },
    units: namedUnits(trees, unit.id),
    scales: scalesOf(reports, columns),
    reports,
    ...(scoreSheet ? { scoreSheet } : {}),
  }
}

function withBelow(tree: TreeAsOf, unitId: number): UnitAsOf[] {
  const unit = tree.byId.get(unitId)
  return unit ? [unit, ...descendantsAsOf(tree, unitId)] : []
}

function loadReports(
  db: ReadDatabase,
  quarter: KeptPeriod,
  units: readonly UnitAsOf[],
  columns: ColumnNames,
): PackageReport[] {
  const submissions = loadSubmissions(db, quarter.id)
  return units.flatMap((unit) => {
    const submission = submissions.get(unit.id)
    if (!submission) return []
    const { state, firstReceivedOn, isEstimate } = submission
    const body = toBody(loadContent(db, { periodId: quarter.id, unitId: unit.id }), columns)
    return [{ unit: unit.uid, quarter: quarter.code, state, firstReceivedOn, isEstimate, ...body }]
  })
}

/** The names as of the period's end; after them the units that were there only in an earlier quarter. */
function namedUnits(trees: readonly TreeAsOf[], rootId: number): PackageNamedUnit[] {
  const found = new Map<string, PackageNamedUnit>()
  for (const tree of trees)
    for (const unit of withBelow(tree, rootId)) if (!found.has(unit.uid)) found.set(unit.uid, nameOf(tree, unit))
  return [...found.values()]
}

function nameOf(tree: TreeAsOf, { uid, code, kind, designation, name, parentId }: UnitAsOf): PackageNamedUnit {
  return { uid, code, kind, designation, name, parent: tree.byId.get(parentId ?? 0)?.uid ?? null }
}

function scalesOf(reports: readonly PackageReport[], { byKey }: ColumnNames): Record<string, number> {
  const keys = new Set(
    reports.flatMap(({ own, childrenTotal }) => [...Object.keys(own), ...Object.keys(childrenTotal)]),
  )
  return Object.fromEntries([...keys].map((key) => [key, byKey.get(key)?.scale ?? 0]))
}
