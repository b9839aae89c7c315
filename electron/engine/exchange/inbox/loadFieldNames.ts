import { reportTypeCodes } from '#shared/domain/periods/period.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { loadIndicatorCatalogue, loadOutline } from '../../catalogues/catalogueQueries.ts'
import { mustReadPeriod } from '../../periods/periodQueries.ts'

/** The names that people know columns and sections by in a quarter. */
export type FieldNames = { column(key: string): string; section(code: string): string }

/** Reads the names of a quarter's indicators and of the sections of its reports; the quarterly report's heading goes first. */
export function loadFieldNames(db: ReadDatabase, quarter: string): FieldNames {
  const { cutOff } = mustReadPeriod(db, quarter)
  const indicators = new Map(loadIndicatorCatalogue(db, cutOff).indicators.map(({ code, name }) => [code, name]))
  const headings = new Map(
    reportTypeCodes
      .toReversed()
      .flatMap((type) =>
        loadOutline(db, type, 'unit', cutOff).sections.map(({ code, heading }) => [code, heading] as const),
      ),
  )
  return {
    column: (key) => indicators.get(key.split('/')[0] ?? '') ?? key,
    section: (code) => headings.get(code) ?? code,
  }
}
