import { summaryColumns, summaryFields, summaryLoops } from '#shared/domain/reporting/summary/summaryTags.ts'
import { PackageFault } from '../files/zip/packageFault.ts'
import { readZip } from '../files/zip/readZip.ts'
import { fileFault, type TemplateFault } from './docx/templateFault.ts'
import { checkWorkbookTemplate } from './xlsx/template/checkWorkbookTemplate.ts'
import type { WorkbookTemplateTags } from './xlsx/template/templateValues.ts'

/** The names that the summary's template may use. */
const knownTags: WorkbookTemplateTags = {
  fields: new Set(summaryFields.map(({ tag }) => tag)),
  loops: new Map(summaryLoops.map(({ tag }) => [tag, new Set(summaryColumns.map((column) => column.tag))])),
}

/** What would run or fetch something on another's computer. */
const dangers: readonly { part: RegExp; says: string }[] = [
  { part: /vbaProject|activeX|macrosheets/i, says: 'có macro hoặc nút bấm' },
  { part: /externalLinks\/|connections\.xml$|queryTables\//i, says: 'có liên kết tới tệp hoặc nguồn dữ liệu ngoài' },
  { part: /embeddings\//i, says: 'có đối tượng nhúng' },
]

/** Everything that is wrong with a workbook template: `part` is the sheet, `paragraph` the cell. Never throws for a bad file. */
export function checkSummaryTemplate(bytes: Uint8Array): TemplateFault[] {
  try {
    const found = findDangers(readZip(bytes).names)
    if (found.length > 0) return found
    return checkWorkbookTemplate(bytes, knownTags).map(({ sheet, cell, sentence }) => ({
      tag: /\{[^{}\s]+\}/.exec(sentence)?.[0] ?? '',
      part: sheet,
      paragraph: cell,
      message: sentence,
    }))
  } catch (error) {
    if (error instanceof PackageFault) return [fileFault(error.sentence)]
    throw error
  }
}

function findDangers(names: readonly string[]): TemplateFault[] {
  return dangers.flatMap(({ part, says }) => {
    const name = names.find((one) => part.test(one))
    const message = `Mẫu ${says} nên không dùng được. Hãy bỏ phần đó trong Excel rồi lưu lại dạng .xlsx.`
    return name === undefined ? [] : [fileFault(message, name)]
  })
}
