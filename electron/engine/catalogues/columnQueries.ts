import { refuse } from '#shared/contract/failure.ts'
import { columnKey, figureColumns } from '#shared/domain/indicators/figureColumns.ts'
import type { FigureColumn, Indicator } from '#shared/domain/indicators/indicator.ts'
import type { IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A column under the integer id that figures are kept with. */
export type KeptColumn = FigureColumn & { id: number; scale: number }

/** Every kept column by its key ("D06/X"). */
export function loadColumns(db: ReadDatabase): Map<string, KeptColumn> {
  const rows = db.all<KeptColumn>(
    sql`SELECT id, indicator, loai_hinh AS loaiHinh, scale FROM figure_column ORDER BY id`,
  )
  return new Map(rows.map((row) => [columnKey(row), row]))
}

/** Gives an id to each column of a catalogue that has none. A changed scale is refused: kept figures would change their size. */
export function ensureColumns(db: WriteDatabase, catalogue: IndicatorCatalogue): void {
  const kept = loadColumns(db)
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  for (const column of figureColumns(catalogue)) {
    const scale = mustHave(byCode, column.indicator).scale
    const known = kept.get(columnKey(column))
    if (!known) insertColumn(db, column, scale)
    else if (known.scale !== scale) refuseScale(catalogue.version, column.indicator, known.scale, scale)
  }
}

function insertColumn(db: WriteDatabase, column: FigureColumn, scale: number): void {
  db.run(
    sql`INSERT INTO figure_column (indicator, loai_hinh, scale) VALUES (${column.indicator}, ${column.loaiHinh}, ${scale})`,
  )
}

function refuseScale(version: string, code: string, kept: number, wanted: number): never {
  const fault = `Chỉ tiêu ${code} đang giữ ${kept} chữ số thập phân, không đổi thành ${wanted} được; hãy đặt một mã chỉ tiêu mới.`
  return refuse('catalogueRefused', { path: version, faults: [fault] })
}

function mustHave(byCode: ReadonlyMap<string, Indicator>, code: string): Indicator {
  const indicator = byCode.get(code)
  if (!indicator) throw new Error(`figureColumns gives ${code}, which the catalogue does not have`)
  return indicator
}
