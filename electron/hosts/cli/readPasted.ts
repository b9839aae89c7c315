import { readFileSync } from 'node:fs'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'
import { UsageError } from './usageError.ts'

/** Whether a file is a workbook by its name. */
export function isWorkbook(path: string): boolean {
  return /\.xlsx$/i.test(path)
}

/** The cells of a file to take in: of a workbook through the reader of foreign files, of any other file its text. */
export async function readPasted(engine: EngineClient, path: string): Promise<{ rows: string[][] } | { text: string }> {
  if (isWorkbook(path)) return { rows: (await engine.call('registers.readWorkbook', { path })).rows }
  try {
    return { text: readFileSync(path, 'utf8') }
  } catch {
    throw new UsageError(`Không đọc được tệp ${path}. Hãy kiểm tra lại đường dẫn.`)
  }
}
