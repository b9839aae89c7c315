import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What the clerk did with a proposal: `proposed` is its value then, in units of 10^-scale. */
export type ProposalChoice = { choice: 'taken' | 'overridden'; proposed: number; reason: string }

/** The choices made for a unit and period, by column id. */
export function loadChoices(db: ReadDatabase, periodId: number, unitId: number): Map<number, ProposalChoice> {
  const rows = db.all<ProposalChoice & { columnId: number }>(sql`
    SELECT column_id AS columnId, choice, proposed, reason FROM proposal_choice
    WHERE period_id = ${periodId} AND unit_id = ${unitId}`)
  return new Map(rows.map(({ columnId, ...choice }) => [columnId, choice]))
}

/** Keeps the choice for a column; a later one takes its place. */
export function saveChoice(
  db: WriteDatabase,
  place: { periodId: number; unitId: number; columnId: number },
  choice: ProposalChoice,
  at: IsoInstant,
): void {
  db.run(sql`
    INSERT INTO proposal_choice (period_id, unit_id, column_id, choice, proposed, reason, at)
    VALUES (${place.periodId}, ${place.unitId}, ${place.columnId}, ${choice.choice}, ${choice.proposed}, ${choice.reason}, ${at})
    ON CONFLICT DO UPDATE SET choice = excluded.choice, proposed = excluded.proposed, reason = excluded.reason, at = excluded.at`)
}
