import { formulaSources } from './formulaReferences.ts'
import type { TemplateSheet } from './templateSheet.ts'
import { decodeXml } from './xmlText.ts'

/** The other sheets that the formulas and rules of a sheet read, and whether they use a defined name. */
export function formulaSourcesOf({ rows, tail }: TemplateSheet): { sheets: ReadonlySet<string>; usesNames: boolean } {
  const sheets = new Set<string>()
  let usesNames = false
  const contents = rows.flatMap(({ formulas }) => formulas.map(({ content }) => content))
  for (const xml of [...contents, tail]) {
    for (const [, , text = ''] of xml.matchAll(/<(f|formula|formula1|formula2|xm:f)\b[^>]*>([^<]+)<\/\1>/g)) {
      const sources = formulaSources(decodeXml(text))
      for (const sheet of sources.sheets) sheets.add(sheet)
      usesNames ||= sources.usesNames
    }
  }
  return { sheets, usesNames }
}
