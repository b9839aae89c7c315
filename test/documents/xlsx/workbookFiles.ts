import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'

/** A folder for the files of one test file, gone when its tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-test-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Writes a file into a folder and returns its path. */
export function save(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** What exceljs, which shares no code with the product, reads in a workbook. */
export async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return workbook
}

/** A sheet that must be there. */
export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`No sheet ${name}`)
  return sheet
}

/** The bytes of a workbook made with exceljs, as an office would make it in Excel. */
export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The text of one part of a package. */
export function partText(bytes: Uint8Array, part: string): string {
  return readZip(bytes).read(part).toString('utf8')
}
