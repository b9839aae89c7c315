import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { WriteDatabase } from '../database/database.ts'
import { isEmptyContent, loadContent, type ReportPlace } from './reportContent.ts'
import {
  findSubmission,
  saveEvent,
  saveSubmission,
  saveVersion,
  type Submission,
  type VersionOrigin,
} from './submissionQueries.ts'

type Received = { submission: Submission; revision: number; digest: string }

/**
 * Takes what stands in a unit's form as its report: keeps it as the next version and marks it as sent. The day it first
 * came in stays that of the first version, so that a correction never makes a punctual unit late.
 */
export function receiveSubmission(
  db: WriteDatabase,
  place: ReportPlace,
  receipt: { receivedOn: IsoDate; isEstimate: boolean; at: string; origin?: VersionOrigin },
): Received {
  const content = loadContent(db, place)
  const before = findSubmission(db, place.periodId, place.unitId)
  const submission: Omit<Submission, 'id'> = {
    ...place,
    state: 'sent',
    firstReceivedOn: before?.firstReceivedOn ?? receipt.receivedOn,
    isEstimate: receipt.isEstimate,
    isEmpty: isEmptyContent(content),
  }
  const id = saveSubmission(db, submission)
  const version = saveVersion(db, id, receipt.receivedOn, content, receipt.origin)
  saveEvent(db, id, receipt.at, 'sent', '')
  return { submission: { ...submission, id }, ...version }
}
