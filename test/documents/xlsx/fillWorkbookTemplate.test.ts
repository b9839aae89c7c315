import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReportCell } from '#shared/domain/reporting/reportModel.ts'
import { readZip } from '#engine/files/zip/readZip.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'
import { fillWorkbookTemplate } from '#engine/reporting/xlsx/template/fillWorkbookTemplate.ts'
import { loopFromTable, type WorkbookTemplateValues } from '#engine/reporting/xlsx/template/templateValues.ts'
import { convertToPdf, openXmlFaults, pdfPages } from '#test/support/officeChecks.ts'
import { libreOffice, mustHave, openXmlValidator, poppler, testWith } from '#test/support/tools.ts'
import { sampleTemplate, sampleValues, unitItem } from './sampleTemplate.ts'
import { bytesOf, partText, readBack, save, sheetOf, temporaryFolder } from './workbookFiles.ts'

const folder = temporaryFolder()
const number = (value: number): ReportCell => ({ kind: 'number', value, scale: 0 })
const three = [
  unitItem(1, '=Lục Nam', number(10)),
  unitItem(2, 'Hiệp Hòa', { kind: 'none' }),
  unitItem(3, 'Yên Thế', number(-4)),
]

function fill(bytes: Uint8Array, values: WorkbookTemplateValues): Buffer {
  const filled = fillWorkbookTemplate(bytes, values)
  if (filled.kind === 'refused') throw new Error(filled.faults.map(({ sentence }) => sentence).join(' '))
  return filled.bytes
}

test('single tags become numbers or text, and keep the style of their cell', async () => {
  const sheet = sheetOf(await readBack(fill(await bytesOf(sampleTemplate()), sampleValues(three))), 'Biểu')
  expect(sheet.getCell('A1').text).toBe('BÁO CÁO Quý I năm 2022 (12.345 đơn vị)')
  expect(sheet.getCell('B2').value).toBe(0.885)
  expect(sheet.getCell('B2').numFmt).toBe('0.0%')
  expect(sheet.getCell('A10').text).toBe('Người ký: Nguyễn Văn A & <B>')
})

test('the repeated row stands once an item, and what is below moves', async () => {
  const sheet = sheetOf(await readBack(fill(await bytesOf(sampleTemplate()), sampleValues(three))), 'Biểu')
  const rows = [5, 6, 7].map((row) =>
    ['A', 'B', 'C', 'D'].map((column) => sheet.getCell(`${column}${String(row)}`).value),
  )
  expect(rows).toEqual([
    [1, '=Lục Nam', 10, 1.5],
    [2, 'Hiệp Hòa', 0, 3],
    [3, 'Yên Thế', -4, 4.5],
  ])
  expect([5, 6, 7].map((row) => sheet.getCell(`C${String(row)}`).numFmt)).toEqual(['#,##0', '#,##0', '#,##0'])
  expect([5, 7].map((row) => sheet.getCell(`E${String(row)}`).formula)).toEqual([
    'IF(C5=0,0,D5/C5)',
    'IF(C7=0,0,D7/C7)',
  ])
  expect(sheet.getCell('B8').value).toBe('Cộng')
  expect(sheet.getCell('C8').formula).toBe('SUM(C5:C7)')
  expect(sheet.getCell('D8').formula).toBe('SUM(D5:D7)')
  const { merges } = sheet.model as unknown as { merges: string[] }
  expect(merges.toSorted()).toEqual(['A10:E10', 'A1:E1', 'F5:G5', 'F6:G6', 'F7:G7'])
  expect(sheet.getCell('C7').dataValidation).toMatchObject({ type: 'whole' })
  expect(sheet.pageSetup).toMatchObject({ printArea: 'A1:G10', printTitlesRow: '4:4' })
})

test('formulas of other sheets and names follow; sheets that read nothing changed stay byte for byte', async () => {
  const template = await bytesOf(sampleTemplate())
  const bytes = fill(template, sampleValues(three))
  const workbook = await readBack(bytes)
  expect(sheetOf(workbook, 'Tóm tắt').getCell('B1').formula).toBe('Biểu!C8')
  expect(sheetOf(workbook, 'Tóm tắt').getCell('B2').formula).toBe("SUM('Biểu'!C5:C7)")
  expect(partText(bytes, 'xl/workbook.xml')).toContain('!$C$5:$C$7</definedName>')
  expect(partText(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<conditionalFormatting sqref="C5:C7"><cfRule type="expression" dxfId="0" priority="1"><formula>C5&lt;$C$8</formula>',
  )
  expect(partText(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>[^<]*<\/f><v>/)
  expect(sheetOf(workbook, 'Ghi chú').getCell('B1').value).toEqual({ formula: '1+1', result: 2 })
  expect(changedParts(template, bytes)).toEqual([
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ])
})

/** The parts whose compressed bytes differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [readZip(before), readZip(after)]
  expect(now.names).toEqual(old.names)
  return now.names.filter((name) => Buffer.compare(old.raw(name).compressed, now.raw(name).compressed) !== 0).toSorted()
}

test('no raw tag stays anywhere in the package', async () => {
  const archive = readZip(fill(await bytesOf(sampleTemplate()), sampleValues(three)))
  for (const name of archive.names) expect(archive.read(name).toString('utf8')).not.toMatch(/\{[#/]?[a-z_]+\}/)
})

test('a loop without items keeps one empty row, so that sums stay whole', async () => {
  const sheet = sheetOf(await readBack(fill(await bytesOf(sampleTemplate()), sampleValues([]))), 'Biểu')
  expect(sheet.getCell('B5').value).toBeNull()
  expect(sheet.getCell('C6').formula).toBe('SUM(C5:C5)')
})

test('only single tags: nothing moves, and calcChain stays', async () => {
  const workbook = sampleTemplate()
  const form = sheetOf(workbook, 'Biểu')
  form.getRow(5).values = ['', '{ky}']
  const bytes = fill(withCalcChain(await bytesOf(workbook)), sampleValues([]))
  expect(readZip(bytes).has('xl/calcChain.xml')).toBe(true)
  expect(sheetOf(await readBack(bytes), 'Biểu').getCell('C6').formula).toBe('SUM(C5:C5)')
})

test('a moved sheet loses calcChain, with its relation and content type', async () => {
  const bytes = fill(withCalcChain(await bytesOf(sampleTemplate())), sampleValues(three))
  expect(readZip(bytes).has('xl/calcChain.xml')).toBe(false)
  expect(partText(bytes, '[Content_Types].xml')).not.toContain('calcChain')
  expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
})

function withCalcChain(bytes: Buffer): Buffer {
  const archive = readZip(bytes)
  const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const extra: Record<string, (xml: string) => string> = {
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
  }
  const entries = archive.names.map((name) => {
    const change = extra[name]
    return change === undefined
      ? { name, raw: archive.raw(name) }
      : { name, bytes: Buffer.from(change(partText(bytes, name))) }
  })
  const chain = `<calcChain xmlns="${spreadsheet}"><c r="C6" i="1"/><c r="E5" i="1"/></calcChain>`
  return writeZip([...entries, { name: 'xl/calcChain.xml', bytes: Buffer.from(chain) }])
}

test('formulas that were filled down below a repeated row are kept', async () => {
  const workbook = sampleTemplate()
  const form = sheetOf(workbook, 'Biểu')
  form.fillFormula('H9:H11', 'C6+$C$6', [0, 0, 0])
  const template = await bytesOf(workbook)
  expect(partText(template, 'xl/worksheets/sheet1.xml')).toContain('t="shared"')
  const sheet = sheetOf(await readBack(fill(template, sampleValues(three))), 'Biểu')
  expect([11, 12, 13].map((row) => sheet.getCell(`H${String(row)}`).formula)).toEqual([
    'C8+$C$8',
    'C9+$C$8',
    'C10+$C$8',
  ])
})

test('strings without tags keep their text, however it is written; written-out braces are read as tags', async () => {
  const template = await bytesOf(sampleTemplate())
  const xml = partText(template, 'xl/sharedStrings.xml')
  const changed = xml.replace('Không đổi', 'hai&#10;dòng').replace('{nguoi_ky}', '&#x7B;nguoi_ky&#125;')
  expect(changed).not.toBe(xml)
  const archive = readZip(template)
  const entries = archive.names.map((name) =>
    name === 'xl/sharedStrings.xml' ? { name, bytes: Buffer.from(changed) } : { name, raw: archive.raw(name) },
  )
  const workbook = await readBack(fill(writeZip(entries), sampleValues(three)))
  expect(sheetOf(workbook, 'Ghi chú').getCell('A1').value).toBe('hai\ndòng')
  expect(sheetOf(workbook, 'Biểu').getCell('A10').text).toBe('Người ký: Nguyễn Văn A & <B>')
})

test('a report table fills a repeated row with its data rows', () => {
  const loop = loopFromTable({
    code: 't',
    title: '',
    columns: [
      { width: 1, align: 'left' },
      { width: 1, align: 'right' },
    ],
    head: [],
    rows: [
      { role: 'data', cells: [{ kind: 'text', text: 'A' }, { kind: 'none' }] },
      { role: 'total', cells: [{ kind: 'blank' }, { kind: 'none' }] },
    ],
    notes: [],
  })
  expect(loop.fields).toEqual(['c1', 'c2'])
  expect(loop.items).toEqual([
    new Map<string, ReportCell>([
      ['c1', { kind: 'text', text: 'A' }],
      ['c2', { kind: 'none' }],
    ]),
  ])
})

testWith(
  [openXmlValidator, libreOffice, poppler],
  'the filled workbook is valid, and LibreOffice computes its sums',
  async () => {
    const file = save(folder, 'filled.xlsx', fill(await bytesOf(sampleTemplate()), sampleValues(three)))
    const before = openXmlFaults(save(folder, 'template.xlsx', await bytesOf(sampleTemplate())))
    expect(openXmlFaults(file)).toEqual(before)
    const text = pdfPages(convertToPdf(file, folder)).join('\n')
    expect(text).toMatch(/Cộng\s+6\s+9/)
    expect(text).toMatch(/Tổng số cuộc\s+6/)
  },
)

testWith(
  [openXmlValidator, libreOffice],
  'a template saved by LibreOffice is filled too, and stays valid',
  async () => {
    const file = save(folder, 'origin.xlsx', await bytesOf(sampleTemplate()))
    const out = join(folder, 'resaved')
    mkdirSync(out)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(mustHave(libreOffice), [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
      stdio: 'ignore',
    })
    const template = readFileSync(join(out, 'origin.xlsx'))
    const bytes = fill(template, sampleValues(three))
    expect(openXmlFaults(save(folder, 'resaved.xlsx', bytes))).toEqual(openXmlFaults(save(folder, 'r0.xlsx', template)))
    const sheet = sheetOf(await readBack(bytes), 'Biểu')
    expect(sheet.getCell('C8').formula).toBe('SUM(C5:C7)')
    expect(sheet.getCell('A1').text).toBe('BÁO CÁO Quý I năm 2022 (12.345 đơn vị)')
  },
)
