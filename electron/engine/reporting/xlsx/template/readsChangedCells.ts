import { formulaSources } from './formulaReferences.ts'
import type { TemplateSheet } from './templateSheet.ts'
import { decodeXml } from './xmlText.ts'

/** Whether a formula of the sheet, or a rule in its settings, reads one of the changed sheets or a defined name. */
export function readsChangedCells({ rows, tail }: TemplateSheet, changed: ReadonlySet<string>): boolean {
  const xml =
    rows
      .filter((row) => row.formulas.length > 0)
      .map((row) => row.cells)
      .join('') + tail
  for (const [, , text = ''] of xml.matchAll(/<(f|formula|formula1|formula2|xm:f)\b[^>]*>([^<]+)<\/\1>/g)) {
    const { sheets, usesNames } = formulaSources(decodeXml(text))
    if (usesNames || sheets.some((sheet) => changed.has(sheet))) return true
  }
  return false
}
