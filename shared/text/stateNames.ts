import type { AssignmentState } from '../domain/directiveTasks/assignmentState.ts'
import type { SubmissionState } from '../domain/periods/period.ts'
import type { ScoreColumn, SheetState } from '../domain/scoring/scoreSheet.ts'

/** The states of a unit's report, as people read them. */
export const submissionStateNames: Readonly<Record<SubmissionState, string>> = {
  onTime: 'Đúng hạn',
  late: 'Gửi muộn',
  missing: 'Chưa gửi',
  exempt: 'Được miễn',
  notYetFounded: 'Chưa thành lập',
  dissolved: 'Đã giải thể',
  sentEmpty: 'Gửi nhưng trống',
}

/** The states of an assignment, as people read them. */
export const assignmentStateNames: Readonly<Record<AssignmentState, string>> = {
  notStarted: 'Chưa bắt đầu',
  inProgress: 'Đang thực hiện',
  doneInTime: 'Xong đúng hạn',
  doneLate: 'Xong muộn',
  overdue: 'Quá hạn',
  continuing: 'Thực hiện thường xuyên',
  noDeadline: 'Chưa định hạn',
}

/** The states of a report's way through the office, as people read them. */
export const workflowStateNames: Readonly<Record<'draft' | 'sent' | 'returned' | 'accepted' | 'included', string>> = {
  draft: 'đang nhập',
  sent: 'đã gửi',
  returned: 'đã trả lại',
  accepted: 'đã duyệt',
  included: 'đã đưa vào báo cáo',
}

/** The states of a score sheet, as people read them. */
export const sheetStateNames: Readonly<Record<SheetState, string>> = {
  draft: 'đang tự chấm',
  submitted: 'đã nộp, chờ thẩm định',
  appraised: 'đã thẩm định',
  official: 'chính thức',
}

/** The three scores, as people read them. */
export const scoreColumnNames: Readonly<Record<ScoreColumn, string>> = {
  self: 'Tự chấm',
  appraised: 'Thẩm định',
  official: 'Chính thức',
}
