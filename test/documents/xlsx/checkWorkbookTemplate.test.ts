import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'
import { checkWorkbookTemplate } from '#engine/reporting/xlsx/template/checkWorkbookTemplate.ts'
import { fillWorkbookTemplate } from '#engine/reporting/xlsx/template/fillWorkbookTemplate.ts'
import { tagsOf } from '#engine/reporting/xlsx/template/templateValues.ts'
import { sampleTemplate, sampleValues } from './sampleTemplate.ts'
import { bytesOf, partText } from './workbookFiles.ts'

const known = tagsOf(sampleValues([]))

async function faultsOf(cells: Record<string, string>, change?: (sheet: ExcelJS.Worksheet) => void): Promise<string[]> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Biểu 1')
  for (const [cell, text] of Object.entries(cells)) sheet.getCell(cell).value = text
  change?.(sheet)
  const faults = checkWorkbookTemplate(await bytesOf(workbook), known)
  for (const fault of faults) expect(fault.sentence).toContain(`Trang “Biểu 1”, ô ${fault.cell}: `)
  return faults.map(({ sentence }) => sentence.replace('Trang “Biểu 1”, ô ', ''))
}

test('the sample template has no fault', async () => {
  expect(checkWorkbookTemplate(await bytesOf(sampleTemplate()), known)).toEqual([])
})

test('an unknown tag is named with the nearest one', async () => {
  expect(await faultsOf({ B7: 'Kỳ {kỳ}' })).toEqual(['B7: không có thẻ {kỳ}. Có phải {ky} không?'])
  expect(await faultsOf({ B7: '{nguoi_kí}' })).toEqual(['B7: không có thẻ {nguoi_kí}. Có phải {nguoi_ky} không?'])
  expect(await faultsOf({ B7: '{abcdefghij}' })).toEqual([
    'B7: không có thẻ {abcdefghij}. Hãy xem danh sách thẻ dùng được.',
  ])
})

test('faults of repeated rows are named at their cells', async () => {
  expect(await faultsOf({ A5: '{#don_vi}{ten}' })).toEqual([
    'A5: thẻ {#don_vi} chưa được đóng trong dòng này. Hãy ghi {/don_vi} ở ô cuối của cùng dòng.',
  ])
  expect(await faultsOf({ A5: '{#don_vi}{ten}', B6: '{/don_vi}' })).toHaveLength(2)
  expect(await faultsOf({ A5: '{#don_vi}{ten}', B5: '{/donvi}' })).toEqual([
    'B5: thẻ {#don_vi} bị đóng nhầm bằng {/donvi}. Hãy sửa thành {/don_vi}.',
  ])
  expect(await faultsOf({ A5: '{#donvi}', B5: '{/donvi}' })).toEqual([
    'A5: không có dòng lặp {#donvi}. Có phải {#don_vi} không?',
  ])
  expect(await faultsOf({ C2: '{ten}' })).toEqual([
    'C2: thẻ {ten} chỉ dùng được trong dòng lặp {#don_vi}…{/don_vi}. Hãy chuyển thẻ vào dòng đó.',
  ])
  expect(await faultsOf({ A5: '{#don_vi}{/don_vi}', C5: '{#don_vi}{/don_vi}' })).toHaveLength(1)
})

test('braces that make no tag are named', async () => {
  expect(await faultsOf({ A1: 'xem {ky' })).toEqual([
    'A1: dấu ngoặc nhọn ở “{ky” không tạo thành thẻ. Hãy ghi đủ {ten} hoặc bỏ dấu ngoặc.',
  ])
  expect(await faultsOf({ A1: 'xem {}' })).toHaveLength(1)
  expect(await faultsOf({ A1: 'xem }' })).toHaveLength(1)
})

test('a repeated row inside a merge, a table or beside comments is refused', async () => {
  const loop = { A5: '{#don_vi}{ten}{/don_vi}' }
  expect(
    await faultsOf(loop, (sheet) => {
      sheet.mergeCells('C4:C5')
    }),
  ).toEqual([expect.stringContaining('gộp theo chiều dọc')])
  expect(
    await faultsOf(loop, (sheet) => {
      sheet.getCell('D1').note = 'nhớ ký'
    }),
  ).toEqual([expect.stringContaining('ghi chú')])
  expect(
    await faultsOf(loop, (sheet) => {
      sheet.addTable({ name: 'T', ref: 'D1', headerRow: true, columns: [{ name: 'x' }], rows: [[1]] })
    }),
  ).toEqual([expect.stringContaining('Table')])
})

test('a template with faults is refused with all of them, and nothing is written', async () => {
  const workbook = sampleTemplate()
  workbook.worksheets[0]?.getCell('H1')
  const sheet = workbook.getWorksheet('Biểu')
  if (sheet === undefined) throw new Error('the sheet is missing')
  sheet.getCell('H1').value = '{kyy}'
  sheet.getCell('H2').value = '{khong_co_that}'
  const filled = fillWorkbookTemplate(await bytesOf(workbook), sampleValues([]))
  expect(filled.kind).toBe('refused')
  if (filled.kind === 'refused') expect(filled.faults.map(({ cell }) => cell)).toEqual(['H1', 'H2'])
})

test('DOCTYPE, another encoding, a missing part and a Word file are refused with a sentence', async () => {
  const bytes = await bytesOf(sampleTemplate())
  const sheet = partText(bytes, 'xl/worksheets/sheet1.xml')
  const doctype = sheet.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
  expect(() => checkWorkbookTemplate(withPart(bytes, 'xl/worksheets/sheet1.xml', Buffer.from(doctype)), known)).toThrow(
    'mở bằng Excel',
  )
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sheet, 'utf16le')])
  expect(() => checkWorkbookTemplate(withPart(bytes, 'xl/worksheets/sheet1.xml', utf16), known)).toThrow(
    'mở bằng Excel',
  )
  const word = writeZip([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }])
  expect(() => checkWorkbookTemplate(word, known)).toThrow('không phải là sổ tính Excel')
  expect(() => checkWorkbookTemplate(Buffer.from('xin chào'), known)).toThrow('không phải là tệp Word')
  expect(() => checkWorkbookTemplate(bytes.subarray(0, 2000), known)).toThrow('hỏng')
})

function withPart(bytes: Buffer, part: string, content: Buffer): Buffer {
  const archive = readZip(bytes)
  return writeZip(
    archive.names.map((name) => (name === part ? { name, bytes: content } : { name, raw: archive.raw(name) })),
  )
}
