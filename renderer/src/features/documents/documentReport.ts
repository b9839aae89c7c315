import type { ReportTypeCode } from '#shared/domain/periods/period.ts'

/** Which report the screen is about. */
export type DocumentReport = { unit: string; period: string; reportType: ReportTypeCode }
