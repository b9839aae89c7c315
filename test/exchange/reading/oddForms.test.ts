import { deflateRawSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { editForm, replaceParts } from '../editForm.ts'
import { cellOf, textCellOf, writeForm, type WrittenForm } from '../formOffice.ts'

let office: TestEngine
let form: WrittenForm
beforeAll(async () => {
  office = await openOffice('218')
  form = await writeForm(office, '07450')
})
afterAll(() => office.close())

const figuresPart = 'xl/worksheets/sheet1.xml'
const textsPart = 'xl/worksheets/sheet2.xml'

async function look(bytes: Buffer): Promise<FileAnswer> {
  const path = join(office.folder, 'lạ.xlsx')
  writeFileSync(path, bytes)
  const [answer] = (await office.client.call('inbox.trial', { paths: [path] })).files
  if (!answer) throw new Error('one path gives one answer')
  return answer
}

/** The form with A01 = 2 and a text, its parts then changed. */
function filledWith(change: (name: string, xml: string) => string = (_, xml) => xml): Buffer {
  const filled = editForm(form.bytes, {
    figures: { [cellOf(form, 'A01/-')]: { number: '2' } },
    narratives: { [textCellOf(form, 'I.1')]: { text: 'Đảng ủy' } },
  })
  return replaceParts(filled, change)
}

const inPart = (wanted: string, change: (xml: string) => string) =>
  filledWith((name, xml) => (name === wanted ? change(xml) : xml))

/** What a form says: its changes, and the kinds of its faults that a person must look at. */
const said = ({ differences, faults, result }: FileAnswer) => ({
  result,
  changes: differences.map(({ key, after }) => [key, after]),
  faults: faults.filter(({ severity }) => severity !== 'warning').map(({ kind, places }) => [kind, places[0]?.cell]),
})

const plain = {
  result: 'accepted',
  changes: [
    ['A01/-', '2'],
    ['I.1', 'Đảng ủy'],
  ],
  faults: [],
}

const cellOfA01 = () => cellOf(form, 'A01/-')
const replaceA01 = (body: string, attributes = '') =>
  inPart(figuresPart, (xml) =>
    xml.replace(new RegExp(`<c r="${cellOfA01()}"([^>]*?)>.*?</c>`, 's'), (_, kept: string) => {
      const style = /\ss="\d+"/.exec(kept)?.[0] ?? ''
      return `<c r="${cellOfA01()}"${style}${attributes}>${body}</c>`
    }),
  )

test.each<[string, () => Buffer]>([
  ['as it is', () => filledWith()],
  ['a byte order mark before the part', () => inPart(figuresPart, (xml) => `\uFEFF${xml}`)],
  ['comments between the rows', () => inPart(figuresPart, (xml) => xml.replaceAll('</row>', '</row><!-- a > b -->'))],
  ['hidden rows', () => inPart(figuresPart, (xml) => xml.replaceAll('<row ', '<row hidden="1" '))],
  [
    'a text in several runs',
    () =>
      inPart(textsPart, (xml) =>
        xml.replace(
          '<t xml:space="preserve">Đảng ủy</t>',
          '<r><t xml:space="preserve">Đảng </t></r><r><rPr><b/></rPr><t>ủy</t></r>',
        ),
      ),
  ],
  [
    'a reading aid beside the text',
    () => inPart(textsPart, (xml) => xml.replace('Đảng ủy</t>', 'Đảng ủy</t><rPh sb="0" eb="4"><t>dang</t></rPh>')),
  ],
  [
    'letters as numbers of characters',
    () =>
      inPart(textsPart, (xml) => xml.replace('Đảng ủy', '&#272;&#x1EA3;ng ủy'.replace('&#272;&#x1EA3;', '&#272;ả'))),
  ],
  ['a letter and its sign apart', () => inPart(textsPart, (xml) => xml.replace('Đảng ủy', 'Đảng ủy'.normalize('NFD')))],
  ['a shared formula', () => replaceA01('<f t="shared" ref="E1:E2" si="0">1+1</f><v>2</v>')],
  ['an array formula', () => replaceA01('<f t="array" ref="E1">1+1</f><v>2</v>')],
  ['the text of a formula', () => replaceA01('<f>TEXT(2,"0")</f><v>2</v>', ' t="str"')],
  ['a number written long', () => replaceA01('<v>2.0000000000000000</v>')],
  ['a number in powers', () => replaceA01('<v>0.2E1</v>')],
  [
    'a prefix on every name',
    () =>
      inPart(figuresPart, (xml) =>
        xml
          .replace(/<(\/?)(?!\?)/g, '<$1x:')
          .replace(
            'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
            'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
          ),
      ),
  ],
  ['parts stored without compression', () => stored(filledWith())],
  ['a part in UTF-16', () => utf16(filledWith(), figuresPart)],
  ['parts in another order', () => reordered(filledWith())],
])('a form with %s is read right', async (_, make) => {
  expect(said(await look(make()))).toEqual(plain)
})

test.each<[string, () => Buffer, string]>([
  ['below zero', () => replaceA01('<v>-2</v>'), 'figure'],
  ['as large as numbers go', () => replaceA01('<v>1e308</v>'), 'badNumber'],
  ['that is none', () => replaceA01('<v>NaN</v>'), 'badNumber'],
  ['with a comma', () => replaceA01('<v>2,0</v>'), 'badNumber'],
  ['with half a document', () => replaceA01('<v>2.5</v>'), 'figure'],
  ['of a string that is not there', () => replaceA01('<v>999999</v>', ' t="s"'), 'badNumber'],
  ['of a string below zero', () => replaceA01('<v>-1</v>', ' t="s"'), 'badNumber'],
  ['that is an error', () => replaceA01('<v>#N/A</v>', ' t="e"'), 'errorCell'],
  ['without a result', () => replaceA01('<f>1+1</f>'), 'noResult'],
])('a number %s is a fault at its cell, and never a figure', async (_, make, kind) => {
  const answer = said(await look(make()))
  expect(answer.faults).toEqual([[kind, cellOfA01()]])
  expect(answer.changes.filter(([key]) => key === 'A01/-')).toEqual([])
})

test.each<[string, () => Buffer]>([
  ['with CDATA for a value', () => replaceA01('<v><![CDATA[2]]></v>')],
  [
    'with an entity of its own',
    () => inPart(figuresPart, (xml) => xml.replace('<worksheet', '<!DOCTYPE w [<!ENTITY a "2">]><worksheet')),
  ],
  [
    'with a cell twice',
    () => inPart(figuresPart, (xml) => xml.replace(new RegExp(`(<c r="${cellOfA01()}".*?</c>)`, 's'), '$1$1')),
  ],
  [
    'without its hidden sheet',
    () => inPart('xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*name="qcdc"[^>]*\/>/, '')),
  ],
  ['with a part that lies about its length', () => lying(filledWith())],
  ['with a name that ends the folder', () => writeZip([{ name: 'xl/../xl/workbook.xml', bytes: Buffer.from('x') }])],
  ['with two directories', () => Buffer.concat([filledWith(), filledWith().subarray(-22)])],
])('a file %s is refused in one sentence', async (_, make) => {
  const { result, reason } = await look(make())
  expect([result, /^\p{Lu}.+\.$/u.test(reason), reason.includes('\n')]).toEqual(['refused', true, false])
})

test('a row that the user put in moves every label, and is refused at its cells', async () => {
  const row = Number(cellOfA01().replace(/\D/g, ''))
  const moved = inPart(figuresPart, (xml) =>
    xml.replace(/<row r="(\d+)"(.*?)<\/row>/gs, (whole, number: string) => {
      if (Number(number) < row) return whole
      return whole.replace(
        / r="([A-Z]*)(\d+)"/g,
        (_, letters: string, at: string) => ` r="${letters}${Number(at) + 1}"`,
      )
    }),
  )
  const { result, faults } = await look(moved)
  expect(result).toBe('refused')
  expect(faults.filter(({ kind }) => kind === 'label').length).toBeGreaterThan(50)
})

test('what Excel writes for a line end inside a cell is no text of the report', async () => {
  const bytes = inPart(textsPart, (xml) => xml.replace('Đảng ủy', 'Đảng ủy_x000D_\nhọp'))
  const { changes } = said(await look(bytes))
  expect(changes.find(([key]) => key === 'I.1')?.[1]).toBe('Đảng ủy\nhọp')
})

function stored(bytes: Buffer): Buffer {
  const archive = readZip(bytes)
  return writeZip(
    archive.names.map((name) => ({
      name,
      raw: { ...archive.raw(name), method: 'stored' as const, compressed: archive.read(name) },
    })),
  )
}

function reordered(bytes: Buffer): Buffer {
  const archive = readZip(bytes)
  return writeZip(archive.names.toReversed().map((name) => ({ name, bytes: archive.read(name) })))
}

function utf16(bytes: Buffer, part: string): Buffer {
  const archive = readZip(bytes)
  return writeZip(
    archive.names.map((name) => {
      const plainBytes = archive.read(name)
      const text = plainBytes.toString('utf8').replace('UTF-8', 'UTF-16')
      return { name, bytes: name === part ? Buffer.from(`\uFEFF${text}`, 'utf16le') : plainBytes }
    }),
  )
}

function lying(bytes: Buffer): Buffer {
  const archive = readZip(bytes)
  return writeZip(
    archive.names.map((name) => {
      const raw = archive.raw(name)
      if (name !== figuresPart) return { name, raw }
      const twice = Buffer.concat([archive.read(name), archive.read(name)])
      return { name, raw: { ...raw, compressed: deflateRawSync(twice) } }
    }),
  )
}
