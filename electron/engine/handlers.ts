import { calendarHandlers } from './calendar/calendarHandlers.ts'
import { catalogueHandlers } from './catalogues/catalogueHandlers.ts'
import { committeeHandlers } from './committees/committeeHandlers.ts'
import { consolidationHandlers } from './consolidation/consolidationHandlers.ts'
import { databaseHandlers } from './database/databaseHandlers.ts'
import { exchangeHandlers } from './exchange/packages/exchangeHandlers.ts'
import { figureHandlers } from './figures/figureHandlers.ts'
import { inboxHandlers } from './exchange/inbox/inboxHandlers.ts'
import { followUpHandlers } from './followUp/followUpHandlers.ts'
import type { Handlers } from './handler.ts'
import { noticeHandlers } from './notices/noticeHandlers.ts'
import { officeHandlers } from './office/officeHandlers.ts'
import { periodHandlers } from './periods/periodHandlers.ts'
import { scheduleHandlers } from './periods/scheduleHandlers.ts'
import { reportHandlers } from './reporting/reportHandlers.ts'
import { templateHandlers } from './reporting/templateHandlers.ts'
import { registerHandlers } from './registers/registerHandlers.ts'
import { sampleHandlers } from './sample/sampleHandlers.ts'
import { scoringHandlers } from './scoring/scoringHandlers.ts'
import { searchHandlers } from './search/searchHandlers.ts'
import { draftHandlers } from './submissions/draftHandlers.ts'
import { settingsHandlers } from './settings/settingsHandlers.ts'
import { submissionHandlers } from './submissions/submissionHandlers.ts'
import { taskHandlers } from './tasks/taskHandlers.ts'
import { unitHandlers } from './units/unitHandlers.ts'

/** A handler for every method of the contract. */
export const handlers: Handlers = {
  ...officeHandlers,
  ...unitHandlers,
  ...periodHandlers,
  ...scheduleHandlers,
  ...taskHandlers,
  ...calendarHandlers,
  ...committeeHandlers,
  ...registerHandlers,
  ...scoringHandlers,
  ...figureHandlers,
  ...submissionHandlers,
  ...inboxHandlers,
  ...consolidationHandlers,
  ...sampleHandlers,
  ...searchHandlers,
  ...catalogueHandlers,
  ...reportHandlers,
  ...templateHandlers,
  ...draftHandlers,
  ...settingsHandlers,
  ...databaseHandlers,
  ...noticeHandlers,
  ...exchangeHandlers,
  ...followUpHandlers,
}
