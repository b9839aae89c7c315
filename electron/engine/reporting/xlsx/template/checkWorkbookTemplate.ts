import { checkTags } from './checkTags.ts'
import { openTemplate, readTaggedStrings, readXml } from './openTemplate.ts'
import { scanSheet } from './templateSheet.ts'
import type { WorkbookTemplateFault, WorkbookTemplateTags } from './templateValues.ts'

/**
 * Every fault in the tags of a workbook template, each with sheet, cell and a Vietnamese sentence; empty when it can be
 * filled. Throws PackageFault when the file is damaged, hostile or no workbook.
 */
export function checkWorkbookTemplate(bytes: Uint8Array, known: WorkbookTemplateTags): WorkbookTemplateFault[] {
  const template = openTemplate(bytes)
  const { tagged } = readTaggedStrings(template)
  return template.sheets.flatMap(({ name, part }) =>
    checkTags(name, scanSheet(readXml(template.archive, part), tagged), known),
  )
}
