import type { ReportTypeCode } from '../domain/periods/period.ts'

/** The types of report, as they stand inside a sentence. */
export const reportTypeNames: Readonly<Record<ReportTypeCode, string>> = {
  quarterly: 'báo cáo quý',
  'half-year': 'báo cáo 6 tháng',
  annual: 'báo cáo năm',
}
