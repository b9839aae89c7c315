import type { ReportTypeCode } from '#shared/domain/periods/period.ts'

/** The types of periodic reports, as people read them. */
export const reportTypeNames: Readonly<Record<ReportTypeCode, string>> = {
  quarterly: 'Báo cáo quý',
  'half-year': 'Báo cáo 6 tháng',
  annual: 'Báo cáo năm',
}

/** What the choice of a type is called. */
export const reportTypeText = 'Loại báo cáo'
