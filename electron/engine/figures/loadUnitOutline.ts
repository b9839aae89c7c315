import { periodKindOf } from '#shared/domain/periods/dueDate.ts'
import { reportTypeCodes, type Period } from '#shared/domain/periods/period.ts'
import type { Outline } from '#shared/domain/submissions/outline.ts'
import { loadOutline } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'

/** The outline of a unit's own report of a period: that of a quarter, a half-year or a year. */
export function loadUnitOutline(db: ReadDatabase, period: Pick<Period, 'kind' | 'cutOff'>): Outline {
  const reportType = reportTypeCodes.find((code) => periodKindOf[code] === period.kind) ?? 'quarterly'
  return loadOutline(db, reportType, 'unit', period.cutOff)
}
