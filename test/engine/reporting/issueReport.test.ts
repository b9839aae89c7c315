import { mkdirSync, readFileSync, rmdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { docxText } from '#test/support/docxText.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { failureOf, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const signer = { name: 'Nguyễn Văn An', capacity: 'deputy' } as const
const report = { unit: '218', reportType: 'quarterly', period: '2022-Q1' } as const
let folder: ReturnType<typeof testFolder>
let engine: TestEngine

beforeEach(() => {
  folder = testFolder()
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterEach(() => {
  engine.close()
  folder.remove()
})

const issue = (given: object = {}) =>
  engine.client.call('reports.issue', { ...report, outDir: folder.path, issuedOn: '2022-03-18', signer, ...given })
const openTerm = () => engine.client.call('reports.openTerm', { unit: '218', name: '2020 - 2025', from: '2020-08-01' })

test('numbers run from 01 in a term, a given free one is kept, a taken one refused', async () => {
  await openTerm()
  expect(await issue()).toMatchObject({ number: 1, symbol: '01-BC/BCĐ' })
  expect(await issue({ number: 12 })).toMatchObject({ number: 12 })
  expect(await failureOf(issue({ number: 12 }))).toMatchObject({ code: 'numberTaken', details: { number: 12 } })
  expect(await issue()).toMatchObject({ number: 13 })
  const { documents } = await engine.client.call('reports.issued', { unit: '218' })
  expect(documents.map(({ number }) => number)).toEqual([13, 12, 1])
  expect(documents[2]).toMatchObject({
    period: '2022-Q1',
    names: [
      '01-BC-BCD_QuyI-2022_LucNam.docx',
      '01-BC-BCD_QuyI-2022_LucNam_PhuLuc.xlsx',
      '01-BC-BCD_QuyI-2022_LucNam_TongHop.xlsx',
    ],
  })
})

test('the issued file bears number, date and signer; what it is made of can no longer be changed', async () => {
  await openTerm()
  const { files } = await issue()
  const text = docxText(readFileSync(files[0]?.path ?? ''))
  expect(text).toEqual(
    expect.arrayContaining([
      'Số 01-BC/BCĐ',
      'Lục Nam, ngày 18 tháng 3 năm 2022',
      'K/T TRƯỞNG BAN',
      'PHÓ TRƯỞNG BAN',
      'Nguyễn Văn An',
    ]),
  )
  const commune = (
    await engine.client.call('periods.status', { period: '2022-Q1', reportType: 'quarterly', unit: '218' })
  ).units.find((unit) => unit.state === 'onTime')
  const versions = await engine.client.call('submissions.versions', { unit: commune?.code ?? '', period: '2022-Q1' })
  expect(versions.state).toBe('included')
})

test('what was issued is looked at and written again as it was, whatever changed since', async () => {
  await openTerm()
  const { files } = await issue()
  const [word] = files
  const before = readFileSync(word?.path ?? '')
  const { documents } = await engine.client.call('reports.issued', { unit: '218' })
  const document = documents[0]?.id ?? 0
  const shown = await engine.client.call('reports.issuedWord', { document })
  expect(shown.name).toBe('01-BC-BCD_QuyI-2022_LucNam.docx')
  expect(Buffer.from(shown.word, 'base64').equals(before)).toBe(true)
  const again = join(folder.path, 'bản lưu')
  mkdirSync(again)
  const saved = await engine.client.call('reports.saveIssued', { document, outDir: again })
  expect(saved.files).toHaveLength(3)
  expect(readFileSync(join(again, shown.name)).equals(before)).toBe(true)
  expect(await failureOf(engine.client.call('reports.issuedWord', { document: 999 }))).toMatchObject({
    code: 'unknownDocument',
  })
})

test('a draft is looked at as the Word file it would be, and nothing is written', async () => {
  const { name, word } = await engine.client.call('reports.draftWord', report)
  expect(name).toBe('BC-BCD_QuyI-2022_LucNam.docx')
  const made = await engine.client.call('reports.make', { ...report, outDir: folder.path })
  expect(Buffer.from(word, 'base64').equals(readFileSync(made.files[0]?.path ?? ''))).toBe(true)
})

test('nothing is issued without a term or a signer, and no number is used up', async () => {
  expect(await failureOf(issue())).toMatchObject({ code: 'notIssuable' })
  await openTerm()
  expect(await failureOf(issue({ signer: { name: ' ', capacity: 'head' } }))).toMatchObject({ code: 'notIssuable' })
  mkdirSync(join(folder.path, '01-BC-BCD_QuyI-2022_LucNam.docx'))
  expect(await failureOf(issue())).toMatchObject({ code: 'fileNotWritable' })
  rmdirSync(join(folder.path, '01-BC-BCD_QuyI-2022_LucNam.docx'))
  expect((await engine.client.call('reports.issued', { unit: '218' })).documents).toEqual([])
  expect(await issue()).toMatchObject({ number: 1 })
})

test('a file is written under another name of its kind where a person chose one', async () => {
  const renamed = [{ from: 'BC-BCD_QuyI-2022_LucNam.docx', to: 'Báo cáo gửi tỉnh.docx' }]
  const made = await engine.client.call('reports.make', { ...report, outDir: folder.path, renamed })
  expect(made.files.map(({ path }) => basename(path))).toEqual([
    'Báo cáo gửi tỉnh.docx',
    'BC-BCD_QuyI-2022_LucNam_PhuLuc.xlsx',
    'BC-BCD_QuyI-2022_LucNam_TongHop.xlsx',
  ])
  const to = (name: string) =>
    engine.client.call('reports.make', {
      ...report,
      outDir: folder.path,
      renamed: [{ from: 'BC-BCD_QuyI-2022_LucNam.docx', to: name }],
    })
  expect(await failureOf(to('a.xlsx'))).toMatchObject({ code: 'badInput', details: { field: 'renamed' } })
  expect(await failureOf(to('..\\a.docx'))).toMatchObject({ code: 'badInput' })
})

test('an edited paragraph is in the preview until it is taken back', async () => {
  const paragraph = 'I.1.van-ban'
  const text = async () => {
    const { sections } = await engine.client.call('reports.preview', report)
    return sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraph)?.text
  }
  const generated = await text()
  await engine.client.call('reports.editParagraph', { ...report, paragraph, text: 'Lời của văn phòng.' })
  expect(await text()).toBe('Lời của văn phòng.')
  await engine.client.call('reports.editParagraph', { ...report, paragraph, text: null })
  expect(await text()).toBe(generated)
  const wrong = engine.client.call('reports.editParagraph', { ...report, paragraph: 'I.9.khong-co', text: 'x' })
  expect(await failureOf(wrong)).toMatchObject({ code: 'badInput', details: { field: 'paragraph' } })
})

test('what cannot be reported is refused', async () => {
  const make = (given: object) => engine.client.call('reports.make', { ...report, outDir: folder.path, ...given })
  expect(await failureOf(make({ period: '2022' }))).toMatchObject({ code: 'periodDoesNotFit' })
  expect(await failureOf(make({ unit: '999' }))).toMatchObject({ code: 'unknownUnit' })
  expect(await failureOf(make({ unit: 'STP' }))).toMatchObject({ code: 'unitCannotReport' })
})
