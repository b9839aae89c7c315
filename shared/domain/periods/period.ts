import type { IsoDate } from '../isoDate.ts'

export const periodKinds = ['quarter', 'halfYear', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** The word for a report type on the command line and in file names. */
export const reportTypeCodes = ['quarterly', 'half-year', 'annual'] as const
export type ReportTypeCode = (typeof reportTypeCodes)[number]

/**
 * A stretch of time that is reported on. Figures are kept by quarter; the half-year and the year are made of their
 * quarters (the half-year report is the report of quarter II, the annual one that of quarter IV: reference §3.2, dự thảo).
 */
export type Period = {
  /** `2022-Q1`, `2022-H1` or `2022`. */
  code: string
  kind: PeriodKind
  year: number
  /** 1 to 4 for a quarter, 1 or 2 for a half-year, 1 for a year. */
  index: number
  /** First day counted. */
  from: IsoDate
  /** Last day counted (ngày chốt số liệu). */
  cutOff: IsoDate
}

/** The state of one expected unit for one period and report type; each unit is in exactly one. */
export const submissionStates = [
  'onTime',
  'late',
  'missing',
  'exempt',
  'notYetFounded',
  'dissolved',
  'sentEmpty',
] as const
export type SubmissionState = (typeof submissionStates)[number]
