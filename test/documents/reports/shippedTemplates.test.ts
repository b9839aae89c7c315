import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { authorTemplate } from '#engine/reporting/authoring/authorTemplate.ts'
import { checkSummaryTemplate } from '#engine/reporting/checkSummaryTemplate.ts'
import { checkTemplate } from '#engine/reporting/docx/checkTemplate.ts'
import { compileTemplate } from '#engine/reporting/docx/compileTemplate.ts'
import { knownReportTags } from '#engine/reporting/reportTags.ts'
import { renderReport } from '#engine/reporting/renderReport.ts'
import { templateData } from '#engine/reporting/templateData.ts'
import { buildReport } from '#shared/domain/reporting/buildReport.ts'
import { templateManifestSchema } from '#shared/domain/reporting/templateManifest.ts'
import { letterTags } from '#engine/followUp/letterTags.ts'
import { toKnownTags } from '#engine/reporting/tagNotes.ts'
import { authorLetter } from '../../../scripts/templates/authorLetter.ts'
import { authorSummaryWorkbook } from '../../../scripts/templates/authorSummaryWorkbook.ts'
import { shippedManifest, shippedWorkbooks } from '../../../scripts/templates/shippedManifest.ts'
import { askDocxtemplater } from '#test/documents/docx/oracle.ts'
import { handFacts, outlineOf, province } from '#test/domain/reporting/handmadeFacts.ts'
import { docxText } from '#test/support/docxText.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { templatesDir } from '#test/support/testEngine.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'

const folder = join(templatesDir, 'word')
const manifest = templateManifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
const scopes = new Map(manifest.templates.map(({ file, scope }) => [file, scope]))
const files = [...scopes.keys()]
const outlines = [
  'quarterly',
  'half-year',
  'annual',
  'consolidated-quarterly',
  'consolidated-half-year',
  'consolidated-annual',
]

test('what is committed is what the authoring script makes', async () => {
  expect(manifest).toEqual(shippedManifest)
  for (const [file, scope] of scopes)
    expect(readFileSync(join(folder, file)).equals(await authorTemplate(scope)), file).toBe(true)
})

test('the committed workbook is what the authoring script makes, without a fault', () => {
  const excel = join(templatesDir, 'excel')
  expect(JSON.parse(readFileSync(join(excel, 'manifest.json'), 'utf8'))).toEqual(shippedWorkbooks)
  const bytes = readFileSync(join(excel, 'tong-hop.xlsx'))
  expect(bytes.equals(authorSummaryWorkbook())).toBe(true)
  expect(checkSummaryTemplate(bytes)).toEqual([])
})

test.each(manifest.letters)(
  'the committed letter $code is what the authoring script makes, without a fault',
  async (letter) => {
    const bytes = readFileSync(join(folder, letter.file))
    expect(bytes.equals(await authorLetter(letter.title))).toBe(true)
    expect(checkTemplate(bytes, toKnownTags(letterTags))).toEqual([])
  },
)

describe.each(files)('%s', (file) => {
  const path = join(folder, file)

  test('has no fault', () => {
    expect(checkTemplate(readFileSync(path), knownReportTags([]))).toEqual([])
  })

  testWith([openXmlValidator], 'is valid Open XML', () => {
    expect(openXmlFaults(path)).toEqual([])
  })

  test.each([
    [
      'a district',
      handFacts(
        { C01: { total: 12 }, M01: { total: 4, samePeriodLastYear: 20 } },
        { number: 12, issuedOn: '2022-03-18', signer: { name: 'Nguyễn Văn An', capacity: 'deputy' } },
      ),
    ],
    ['the province', handFacts({ C01: { total: 60, children: { a: 41, b: 9, c: 10 } } }, { unit: province })],
  ])('docxtemplater reads the same text for %s', (_, facts) => {
    const model = { ...buildReport(facts), annexes: [] }
    const answer = askDocxtemplater(readFileSync(path), templateData(model))
    if (answer.kind !== 'file') throw new Error(`docxtemplater made no file: ${answer.kind}`)
    expect(docxText(renderReport(model, compileTemplate(readFileSync(path))))).toEqual(docxText(answer.bytes))
  })
})

describe.each(outlines)('a fresh template from the outline %s', (code) => {
  const outline = outlineOf(code)

  test('has no fault, and prints every section like the shipped one', async () => {
    const bytes = await authorTemplate(outline)
    const codes = outline.sections.map((section) => section.code)
    expect(checkTemplate(bytes, knownReportTags(codes))).toEqual([])
    const unit = outline.scope === 'consolidated' ? { unit: province } : {}
    const model = buildReport(handFacts({ C01: { total: 12 } }, { outline, ...unit }))
    const { file } = manifest.templates.find(({ scope }) => scope === outline.scope) ?? { file: '' }
    const shipped = compileTemplate(readFileSync(join(folder, file)))
    expect(docxText(renderReport(model, compileTemplate(bytes)))).toEqual(docxText(renderReport(model, shipped)))
  })
})

test('a wrong tag is named with its paragraph and the nearest right one', async () => {
  const outline = outlineOf('quarterly')
  const spoiled = {
    ...outline,
    sections: outline.sections.map((section) => ({ ...section, code: section.code.replace('V', 'W') })),
  }
  const [fault] = checkTemplate(await authorTemplate(spoiled), knownReportTags(['IV']))
  expect(fault?.message).toContain('{#muc_')
})
