import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { libreOffice, mustHave, openXmlValidator, poppler } from './tools.ts'

/** The faults that the Open XML SDK finds in a .docx or .xlsx; empty when the file is valid. */
export function openXmlFaults(file: string): unknown[] {
  const printed = execFileSync(mustHave(openXmlValidator), [file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const report = JSON.parse(printed) as { ok: boolean; errors?: unknown[] }
  if (report.ok) return []
  return report.errors && report.errors.length > 0 ? report.errors : [report]
}

/** Converts a file with LibreOffice, in a profile of its own, and returns the path of the PDF in `outDir`. */
export function convertToPdf(file: string, outDir: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'lo-profile-'))
  try {
    execFileSync(
      mustHave(libreOffice),
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', outDir, file],
      { stdio: 'ignore', timeout: 120_000 },
    )
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
  return join(outDir, `${basename(file, extname(file))}.pdf`)
}

/** The text of a PDF, one string a page. */
export function pdfPages(pdf: string): string[] {
  const text = execFileSync(mustHave(poppler), ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return text.split('\f').slice(0, -1)
}
