import { mkdtempSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { libreOffice, mustHave, openXmlValidator, testWith } from '#test/support/tools.ts'
import { writeForm } from '../formOffice.ts'

const folder = testFolder()
let office: TestEngine
beforeAll(() => {
  office = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  office.close()
  folder.remove()
})

test('the same form has the same bytes, and says whom and what it is for', async () => {
  const [one, two] = [await writeForm(office, '07450'), await writeForm(office, '07450')]
  expect(one.bytes.equals(two.bytes)).toBe(true)
  expect(one.identity).toMatchObject({
    unitCode: '07450',
    unitName: 'Xã Đông Hưng',
    parentName: 'Huyện Lục Nam',
    period: '2022-Q1',
    reportType: 'quarterly',
  })
  const cells = one.identity.figures.flatMap(({ value, state }) => [value, state])
  expect(new Set(cells).size).toBe(cells.length)
})

test('a clerk can type numbers or pick a word, sees earlier figures and the simple checks', async () => {
  const { bytes } = await writeForm(office, '07450')
  const archive = readZip(bytes)
  const sheet = archive.read('xl/worksheets/sheet1.xml').toString('utf8')
  expect(sheet).toContain('&quot;Không phát sinh,Không áp dụng&quot;')
  expect(sheet).toMatch(/<dataValidation type="whole" operator="greaterThanOrEqual"/)
  expect(sheet).toMatch(/<sheetProtection sheet="1"/)
  expect(sheet.match(/<cfRule /g)?.length).toBeGreaterThan(50)
  expect(archive.read('xl/workbook.xml').toString('utf8')).toMatch(/<sheet name="qcdc" sheetId="3" state="hidden"/)
})

test.each([
  ['218', 'quarterly', '2022-Q1'],
  ['07450', 'half-year', '2022-H1'],
  ['07450', 'annual', '2022'],
] as const)('unit %s has a form of type %s for %s', async (unit, reportType, period) => {
  const { identity } = await writeForm(office, unit, { reportType, period })
  expect(identity).toMatchObject({ unitCode: unit, reportType, period })
  expect(identity.figures.length).toBeGreaterThan(50)
  const asksForScore = identity.figures.some(({ key }) => key === 'Q01/-')
  expect(asksForScore).toBe(reportType === 'annual')
  expect(identity.narratives.length).toBeGreaterThan(10)
})

test('a whole district gets a file for each commune', async () => {
  const out = join(office.folder, 'huyện')
  const order = { unit: '218', children: true, reportType: 'quarterly' as const, period: '2022-Q1', out }
  const { files } = await office.client.call('inbox.writeForms', order)
  expect(files).toHaveLength(25)
  expect(new Set(files.map(({ path }) => path)).size).toBe(25)
})

testWith([openXmlValidator], 'the Open XML SDK finds no fault in a form, blank or filled', async () => {
  for (const filled of [false, true])
    expect(openXmlFaults((await writeForm(office, '07450', { filled })).path)).toEqual([])
})

testWith([libreOffice], 'a form saved by LibreOffice imports the same as the one from here', async () => {
  const form = await writeForm(office, '07450', { filled: true })
  const out = mkdtempSync(join(tmpdir(), 'lo-form-'))
  try {
    const profile = `-env:UserInstallation=file://${join(out, 'profile')}`
    execFileSync(
      mustHave(libreOffice),
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(out, 'saved'), form.path],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    )
    const trial = async (path: string) => (await office.client.call('inbox.trial', { paths: [path] })).files[0]
    const [ours, theirs] = [await trial(form.path), await trial(join(out, 'saved', '07450-2022-Q1.xlsx'))]
    expect(theirs).toMatchObject({ result: 'unchanged', differenceCount: 0, unit: { code: '07450' } })
    expect(theirs?.faults).toEqual(ours?.faults)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})
