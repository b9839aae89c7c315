import { refuse } from '#shared/contract/failure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { KeptPeriod } from '../periods/periodQueries.ts'
import { findSubmission } from '../submissions/submissionQueries.ts'

/** What stands in an issued report changes only by a correction slip. Throws `Refusal` frozenReport. */
export function mustNotBeFrozen(db: ReadDatabase, unit: UnitAsOf, quarter: KeptPeriod): void {
  if (findSubmission(db, quarter.id, unit.id)?.state === 'included')
    refuse('frozenReport', { unit: fullName(unit), period: quarter.code })
}
