import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { ledgers } from '#shared/domain/figures/figure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { WriteDatabase } from '../database/database.ts'
import { loadFigures, loadNarratives } from '../figures/figureQueries.ts'
import { findSubmission, saveEvent, saveSubmission, saveVersion, type Submission } from './submissionQueries.ts'

export type Received = { submission: Submission; revision: number; digest: string }

/**
 * Takes what stands in a unit's form as its report: keeps it as the next version and marks it as sent. The day it first
 * came in stays that of the first version, so that a correction never makes a punctual unit late.
 */
export function receiveSubmission(
  db: WriteDatabase,
  place: { periodId: number; unitId: number },
  receipt: { receivedOn: IsoDate; isEstimate: boolean; at: string },
): Received {
  const content = loadContent(db, place)
  const before = findSubmission(db, place.periodId, place.unitId)
  const submission: Omit<Submission, 'id'> = {
    ...place,
    state: 'sent',
    firstReceivedOn: before?.firstReceivedOn ?? receipt.receivedOn,
    isEstimate: receipt.isEstimate,
    isEmpty: isEmpty(content),
  }
  const id = saveSubmission(db, submission)
  const version = saveVersion(db, id, receipt.receivedOn, content)
  saveEvent(db, id, receipt.at, 'sent', '')
  return { submission: { ...submission, id }, ...version }
}

type Content = { figures: Record<string, [columnId: number, figure: FigureValue][]>; narratives: [section: string, text: string][] }

function loadContent(db: WriteDatabase, place: { periodId: number; unitId: number }): Content {
  const figures = Object.fromEntries(ledgers.map((ledger) => [ledger, [...loadFigures(db, { ...place, ledger })]]))
  return { figures, narratives: [...loadNarratives(db, place.periodId, place.unitId)] }
}

function isEmpty(content: Content): boolean {
  return content.narratives.length === 0 && Object.values(content.figures).every((cells) => cells.length === 0)
}
