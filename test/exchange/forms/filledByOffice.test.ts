import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { fillByLibreOffice } from '#test/support/fillByLibreOffice.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { libreOffice, testWith } from '#test/support/tools.ts'
import { cellOf, reportState, saveEdited, take, textCellOf, writeForm } from '../formOffice.ts'

let office: TestEngine
beforeAll(async () => {
  office = await openOffice('218')
})
afterAll(() => office.close())

/** How much of a workbook holds a person to its form, sheet by sheet. */
function guards(path: string): { isProtected: boolean; lists: number; formulas: number }[] {
  const archive = readZip(readFileSync(path))
  const sheets = archive.names.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort()
  return sheets.map((name) => {
    const xml = archive.read(name).toString('utf8')
    return {
      isProtected: /<sheetProtection [^>]*sheet="(?:1|true)"/.test(xml),
      lists: xml.match(/<dataValidation /g)?.length ?? 0,
      formulas: xml.match(/<f[ >]/g)?.length ?? 0,
    }
  })
}

testWith(
  [libreOffice],
  'a form filled in LibreOffice says the same as one written directly, and still guards its cells',
  async () => {
    const form = await writeForm(office, '07444')
    const text = 'Đảng ủy ban hành 2 văn bản; đã phổ biến tới 12 thôn.'
    const at = (key: string, part: 'value' | 'state' = 'value') => ({ sheet: 0, cell: cellOf(form, key, part) })
    const filled = join(office.folder, 'điền bằng LibreOffice.xlsx')
    fillByLibreOffice(form.path, filled, [
      { ...at('A01/-'), number: 2 },
      { ...at('A02/-', 'state'), text: 'Không phát sinh' },
      { ...at('A03/-'), number: 0 },
      { ...at('A04/-'), formula: '=1+2' },
      { ...at('F08/X'), number: 12.5 },
      { sheet: 1, cell: textCellOf(form, 'I.1'), text },
    ])
    const direct = saveEdited(office, form, 'ghi thẳng.xlsx', {
      figures: {
        [cellOf(form, 'A01/-')]: { number: '2' },
        [cellOf(form, 'A02/-', 'state')]: { text: 'Không phát sinh' },
        [cellOf(form, 'A03/-')]: { number: '0' },
        [cellOf(form, 'A04/-')]: { number: '3' },
        [cellOf(form, 'F08/X')]: { number: '12.5' },
      },
      narratives: { [textCellOf(form, 'I.1')]: { text } },
    })
    expect(await take(office, filled, true)).toMatchObject({ result: 'accepted', differenceCount: 6 })
    const state = await reportState(office, '07444')
    expect(await take(office, direct)).toMatchObject({ result: 'unchanged', differenceCount: 0 })
    expect((await reportState(office, '07444')).figures).toEqual(state.figures)
    const [before, after] = [guards(form.path), guards(filled)]
    expect(after.map(({ isProtected }) => isProtected)).toEqual(before.map(({ isProtected }) => isProtected))
    expect(after[0]?.lists).toBeGreaterThan(0)
    expect(after[0]?.formulas).toBe((before[0]?.formulas ?? 0) + 1)
  },
  240_000,
)
