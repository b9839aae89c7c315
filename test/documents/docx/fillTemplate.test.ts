import { describe, expect, test } from 'vitest'
import { compileTemplate } from '#engine/reporting/docx/compileTemplate.ts'
import { fillTemplate } from '#engine/reporting/docx/fillTemplate.ts'
import { docxText } from '#test/support/docxText.ts'
import { handmadeDocx, p } from './handmadeDocx.ts'
import { sampleData as data, sampleTemplates } from './sampleTemplates.ts'
import { askDocxtemplater } from './oracle.ts'

describe('fillTemplate gives the text that docxtemplater gives', () => {
  test.each(sampleTemplates)('%s', (_name, body) => {
    const template = handmadeDocx(body, p('Trang của {ten}'))
    const oracle = askDocxtemplater(template, data)
    const ours = docxText(fillTemplate(compileTemplate(template), data))
    expect(oracle.kind).toBe('file')
    if (oracle.kind === 'file') expect(ours).toEqual(docxText(oracle.bytes))
  })
})
