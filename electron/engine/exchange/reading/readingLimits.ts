/** What a workbook from outside may hold at most. */
export const readingLimits = {
  fileMegabytes: 30,
  rows: 200_000,
  columns: 1_024,
  cells: 400_000,
  sheets: 40,
  /** Characters of one part of XML. */
  partLength: 40_000_000,
  /** Tags of one part: enough for `cells`, counted before anything is built. */
  tags: 2_800_000,
  /** Characters of one cell, as Excel has it. */
  textLength: 32_767,
  milliseconds: 15_000,
  heapMegabytes: 256,
} as const
