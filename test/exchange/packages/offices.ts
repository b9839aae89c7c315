import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type SqliteDatabase from 'better-sqlite3'
import { loadColumns } from '#engine/catalogues/columnQueries.ts'
import { packFigures } from '#engine/consolidation/packFigures.ts'
import { wrapDatabase } from '#engine/database/database.ts'
import { openDatabase } from '#engine/database/openDatabase.ts'
import { sql } from '#engine/database/sql.ts'
import type { CommandContext } from '#engine/engineContext.ts'
import { makePackage, type MadePackage } from '#engine/exchange/packages/makePackage.ts'
import type { ExchangeOutcome } from '#engine/exchange/packages/exchangeOutcome.ts'
import { applyPackage, type ReceiveOptions } from '#engine/exchange/packages/receivePackage.ts'
import { saveFigure, saveNarrative } from '#engine/figures/figureQueries.ts'
import { ensureQuarter } from '#engine/periods/periodQueries.ts'
import { receiveSubmission } from '#engine/submissions/receiveSubmission.ts'
import { mustFindUnitId } from '#engine/units/unitQueries.ts'
import { takingNeeds, type TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { openOffice, templatesDir, testFolder } from '#test/support/testEngine.ts'

/** The office of a unit on a database of its own, worked on without the wire. */
export type Office = { connection: SqliteDatabase.Database; context: CommandContext; close(): void }

let blank: Promise<Buffer> | null = null

/** Writes the database of a new office into a folder; the preset is written once and copied. */
export async function writeOffice(unit: string, folder: string): Promise<string> {
  blank ??= makeBlank()
  const path = join(folder, `${unit}.db`)
  writeFileSync(path, await blank)
  const connection = openDatabase(path, 'existing')
  const db = wrapDatabase(connection)
  db.run(sql`UPDATE office SET unit_id = ${mustFindUnitId(db, unit)}`)
  connection.close()
  return path
}

/** Opens a new office. */
export async function newOffice(unit: string): Promise<Office> {
  const folder = testFolder()
  const path = await writeOffice(unit, folder.path)
  const connection = openDatabase(path, 'existing')
  const db = wrapDatabase(connection)
  const clock = () => '2022-04-01T01:02:03.000Z'
  const context: CommandContext = {
    db,
    clock,
    today: () => '2022-03-15',
    newId: randomUUID,
    databasePath: path,
    templatesDir,
    logChange: () => undefined,
  }
  const close = () => {
    connection.close()
    folder.remove()
  }
  return { connection, context, close }
}

async function makeBlank(): Promise<Buffer> {
  const engine = await openOffice('BG')
  const copy = `${engine.folder}/copy.db`
  await engine.client.call('database.backUp', { path: copy })
  const bytes = readFileSync(copy)
  engine.close()
  return bytes
}

/** Puts figures and a text into a unit's report and receives it. */
export function report(
  { context: { db, clock } }: Office,
  unit: string,
  quarter: string,
  figures: Readonly<Record<string, number | null>>,
  text = '',
): void {
  const place = { periodId: ensureQuarter(db, quarter).id, unitId: mustFindUnitId(db, unit) }
  const columns = loadColumns(db)
  for (const [key, value] of Object.entries(figures)) {
    const id = columns.get(key)?.id ?? 0
    saveFigure(db, { ...place, ledger: 'own' }, id, value === null ? null : { state: 'number', value })
  }
  if (text !== '') saveNarrative(db, place, 'I.1', text, text)
  packFigures(db, place.periodId, place.unitId)
  receiveSubmission(db, place, { receivedOn: '2022-03-14', isEstimate: false, at: clock() })
}

/** Sends a report as a package. */
export function send(
  office: Office,
  unit: string,
  period: string,
  reportType: ReportTypeCode = 'quarterly',
  sealed?: boolean,
): MadePackage {
  return makePackage(office.context, { unit, reportType, period, sealed })
}

/** Takes in a file, agreeing to everything that could be asked unless said otherwise. */
export function take(
  office: Office,
  bytes: Uint8Array,
  agreed: readonly TakingNeed[] = takingNeeds,
  expected: ReceiveOptions['expected'] = {},
): ExchangeOutcome {
  return applyPackage(office.context, { bytes, fileName: 'tệp.qcdc' }, { agreed, expected, receivedOn: '2022-03-15' })
}

/** Runs work and takes everything back that it wrote. */
export function andUndo<T>({ connection }: Office, work: () => T): T {
  connection.exec('SAVEPOINT test')
  try {
    return work()
  } finally {
    connection.exec('ROLLBACK TO test; RELEASE test')
  }
}

/** One digest over every report of an office: figures, notes, texts, states; the ids of this database are left out. */
export function dataDigest({ context: { db } }: Office): string {
  const rows = [
    db.raw(sql`SELECT p.code, u.uid, ledger, c.indicator, c.loai_hinh, state, value FROM figure f
      JOIN period p ON p.id = f.period_id JOIN org_unit u ON u.id = f.unit_id JOIN figure_column c ON c.id = f.column_id ORDER BY 1,2,3,4,5`),
    db.raw(sql`SELECT p.code, u.uid, ledger, column_id, note FROM figure_note f
      JOIN period p ON p.id = f.period_id JOIN org_unit u ON u.id = f.unit_id ORDER BY 1,2,3,4`),
    db.raw(sql`SELECT p.code, u.uid, section, text FROM narrative f
      JOIN period p ON p.id = f.period_id JOIN org_unit u ON u.id = f.unit_id ORDER BY 1,2,3`),
    db.raw(sql`SELECT p.code, u.uid, ledger, cells FROM figure_pack f
      JOIN period p ON p.id = f.period_id JOIN org_unit u ON u.id = f.unit_id ORDER BY 1,2,3`),
    db.raw(sql`SELECT p.code, u.uid, state, first_received_on, is_estimate, is_empty FROM submission f
      JOIN period p ON p.id = f.period_id JOIN org_unit u ON u.id = f.unit_id ORDER BY 1,2`),
  ]
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
