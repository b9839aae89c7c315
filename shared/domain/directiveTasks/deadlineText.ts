import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import type { Deadline } from './directive.ts'

/** The deadline for people to read: the directive's own words, and "chưa định ngày" where they set no day. */
export function deadlineText(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'withinMonth':
    case 'fromDate':
    case 'ongoing':
      return deadline.asWritten
    case 'recurring':
      return [deadline.asWritten, deadline.dueAsWritten, '(chưa định ngày)'].filter((part) => part !== null).join(' ')
    case 'byDate':
      return deadline.asWritten ?? `đến ngày ${dateInVietnamese(deadline.due)}`
    case 'unset':
      return deadline.asWritten === null ? 'chưa định ngày' : `${deadline.asWritten} (chưa định ngày)`
  }
}
