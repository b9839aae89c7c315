/**
 * What stands in one cell. Blank ("chưa có số liệu"), 0, "không phát sinh" and "không áp dụng" are four different things:
 * blank is the absence of a figure, so it is not a case here.
 */
export type FigureValue =
  | { state: 'number'; /** Integer in units of 10^-scale of the indicator. */ value: number }
  | { state: 'none' }
  | { state: 'notApplicable' }

/** The two ledgers of a unit: its own figures, and its children's totals where it sends them instead of the detail. */
export const ledgers = ['own', 'childrenTotal'] as const
export type Ledger = (typeof ledgers)[number]
