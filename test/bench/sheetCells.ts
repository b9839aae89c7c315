import { readFileSync } from 'node:fs'
import { readZip } from '../../electron/engine/files/zip/readZip.ts'

/** The numbers and formulas of all worksheets of a file, a line a cell, so that two files can be compared; texts are left out. */
export function sheetCells(file: string, withResults: boolean): string {
  const archive = readZip(readFileSync(file))
  const sheets = archive.names.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
  const byNumber = sheets.toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
  return byNumber.map((name) => cellsOf(archive.read(name).toString('utf8'), withResults).join('\n')).join('\n\n')
}

function cellsOf(xml: string, withResults: boolean): string[] {
  const lines: string[] = []
  for (const [, marks = '', inner = ''] of xml.matchAll(/<c ([^>]*[^>/])>(.*?)<\/c>/g)) {
    if (/\bt="/.test(marks)) continue
    const address = /\br="([^"]*)"/.exec(marks)?.[1] ?? ''
    const formula = /<f[^>]*>([^<]*)<\/f>/.exec(inner)?.[1]
    const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? ''
    const shown = formula !== undefined && !withResults ? '' : String(Number(value))
    if (formula !== undefined || value !== '') lines.push(`${address} ${formula ?? ''} ${shown}`)
  }
  return lines
}
