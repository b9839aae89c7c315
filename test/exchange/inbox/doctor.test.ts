import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'
import { editForm } from '../editForm.ts'
import { cellOf, saveEdited, take, textCellOf, writeForm, type WrittenForm } from '../formOffice.ts'

let office: TestEngine
let form: WrittenForm
beforeAll(async () => {
  office = await openOffice('218')
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  form = await writeForm(office, units.find((it) => it.kind === 'commune' && it.parent === '218')?.code ?? '')
})
afterAll(() => office.close())

async function diagnose(name: string) {
  const faulty = saveEdited(office, form, name, {
    figures: {
      [cellOf(form, 'A01/-')]: { text: 'mười hai' },
      [cellOf(form, 'A02/-')]: { number: '5' },
      [cellOf(form, 'A02/-', 'state')]: { text: 'Không phát sinh' },
    },
    narratives: { [textCellOf(form, 'II.4')]: { text: 'TiÕp c«ng d©n ®Þnh kú' } },
  })
  const out = join(office.folder, `đánh dấu ${name}`)
  const { file, marked } = await office.client.call('inbox.diagnose', { path: faulty, out })
  return { faulty, out, file, marked }
}

test('the sender’s workbook comes back with the faulty cells marked and all other parts untouched', async () => {
  const { faulty, out, file, marked } = await diagnose('một.xlsx')
  expect(file.faults.map(({ places }) => places[0]?.cell)).toEqual([
    cellOf(form, 'A01/-'),
    cellOf(form, 'A02/-', 'state'),
    textCellOf(form, 'II.4'),
  ])
  expect(marked).toEqual({ path: out, cells: 3 })
  const [before, after] = [readZip(readFileSync(faulty)), readZip(readFileSync(out))]
  expect(after.names).toEqual(before.names)
  const changed = after.names.filter((name) => !after.read(name).equals(before.read(name)))
  expect(changed).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
  const rows = (archive: typeof before) =>
    archive
      .read('xl/worksheets/sheet1.xml')
      .toString('utf8')
      .match(/<row .*?<\/row>/gs) ?? []
  const untouched: readonly string[] = rows(after)
  expect(rows(before).filter((row) => !untouched.includes(row))).toHaveLength(2)
  expect(after.read('xl/worksheets/sheet1.xml').toString('utf8')).toContain('mười hai')
})

test('once corrected, the marked workbook goes in with no further step', async () => {
  const { out } = await diagnose('hai.xlsx')
  const corrected = saveEdited(office, { ...form, bytes: readFileSync(out) }, 'đã sửa.xlsx', {
    figures: { [cellOf(form, 'A01/-')]: { number: '12' }, [cellOf(form, 'A02/-', 'state')]: null },
    narratives: { [textCellOf(form, 'II.4')]: { text: 'Tiếp công dân định kỳ' } },
  })
  expect(await take(office, corrected)).toMatchObject({ result: 'accepted', faults: [], differenceCount: 3 })
})

test('a form without faults, and a file that is none, are not marked', async () => {
  const out = join(office.folder, 'không có.xlsx')
  const sound = await office.client.call('inbox.diagnose', { path: form.path, out })
  expect(sound.marked).toBeNull()
  const other = saveEdited(office, { ...form, bytes: editForm(form.bytes, {}) }, 'lạ.xlsx', {})
  expect((await office.client.call('inbox.diagnose', { path: other, out: null })).file.kind).toBe('form')
})

testWith([openXmlValidator], 'the Open XML SDK finds no fault in a marked workbook', async () => {
  const { out } = await diagnose('ba.xlsx')
  expect(openXmlFaults(out)).toEqual([])
})
