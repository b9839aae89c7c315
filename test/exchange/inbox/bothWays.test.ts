import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { generalYes, type TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import { openOffice, openTestEngine, type TestEngine } from '#test/support/testEngine.ts'
import { cellOf, reportState, saveEdited, sending, writeForm } from '../formOffice.ts'

const unit = '218'
const place = { unit, reportType: 'quarterly' as const, period: '2022-Q1' }

let province: TestEngine
let files: { form1: string; form2: string; same: string; package1: string; package2: string }
let empty: string
let office: TestEngine

/** Two sendings by form, two by package, and a form that says what the second package says. */
beforeAll(async () => {
  province = await openOffice('BG')
  const form = await writeForm(province, unit)
  const cell = cellOf(form, 'A01/-')
  const at = (name: string, revision: number, value: string) =>
    saveEdited(province, form, name, { figures: { ...sending(form, revision), [cell]: { number: value } } })
  const district = await openOffice(unit)
  const send = async (name: string, text: string) => {
    await district.client.call('figures.save', {
      unit,
      period: place.period,
      cells: [{ indicator: 'A01', loaiHinh: '-', text }],
    })
    const path = join(province.folder, name)
    await district.client.call('exchange.makePackage', { ...place, path })
    return path
  }
  files = {
    form1: at('biểu 1.xlsx', 1, '1'),
    form2: at('biểu 2.xlsx', 2, '2'),
    same: at('biểu 3.xlsx', 3, '12'),
    package1: await send('gói 1.qcdc', '11'),
    package2: await send('gói 2.qcdc', '12'),
  }
  district.close()
  empty = join(province.folder, 'trống.db')
  await province.client.call('database.backUp', { path: empty })
})
afterAll(() => province.close())

let copies = 0
beforeEach(() => open())
afterEach(() => office.close())

function open(): void {
  const databasePath = join(province.folder, `bản ${(copies += 1)}.db`)
  copyFileSync(empty, databasePath)
  office = openTestEngine({ databasePath })
}

async function take(path: string, agreed: readonly TakingNeed[] = generalYes) {
  const answer = await office.client.call('inbox.apply', { paths: [path], agreed: [...agreed] })
  const [file] = answer.files
  if (!file) throw new Error('one path gives one answer')
  return file
}

const standings = async () => {
  const { entries } = await office.client.call('inbox.list', {})
  return Object.fromEntries(entries.map(({ fileName, standing }) => [fileName, standing]))
}

const value = async () => (await reportState(office, unit)).figures

test('a package that contradicts a form is asked about, whatever is agreed to in general, and so is the form after it', async () => {
  expect(await take(files.form1)).toMatchObject({ result: 'accepted' })
  const asked = await take(files.package1)
  expect(asked).toMatchObject({ result: 'needsDecision', needs: ['otherWay'] })
  expect(asked.reason).toContain('biểu Excel lần gửi 1')
  expect(await value()).toEqual([['A01/-', { state: 'number', value: 1 }]])
  expect(await standings()).toEqual({ 'biểu 1.xlsx': 'inForce', 'gói 1.qcdc': 'waiting' })

  expect(await take(files.package1, [...generalYes, 'otherWay'])).toMatchObject({ result: 'accepted' })
  expect(await standings()).toEqual({ 'biểu 1.xlsx': 'applied', 'gói 1.qcdc': 'inForce' })
  expect(await take(files.form1)).toMatchObject({ result: 'unchanged' })
  const later = await take(files.form2)
  expect(later).toMatchObject({ result: 'needsDecision', needs: ['otherWay'] })
  expect(later.reason).toContain('tệp trao đổi lần gửi 1')
  expect(await take(files.package2)).toMatchObject({ result: 'accepted' })
  expect(await value()).toEqual([['A01/-', { state: 'number', value: 12 }]])
})

test('a file that was overruled can be chosen again', async () => {
  await take(files.form1)
  await take(files.package1, [...generalYes, 'otherWay'])
  expect(await take(files.form1, ['otherWay'])).toMatchObject({ result: 'accepted' })
  expect(await value()).toEqual([['A01/-', { state: 'number', value: 1 }]])
  expect(await take(files.package1)).toMatchObject({ result: 'unchanged' })
  expect(await take(files.package1, [...generalYes, 'otherWay'])).toMatchObject({ result: 'accepted' })
  expect(await value()).toEqual([['A01/-', { state: 'number', value: 11 }]])
})

test('two ways that say the same stand together, and neither asks about the other', async () => {
  await take(files.package2)
  expect(await take(files.same)).toMatchObject({ result: 'unchanged' })
  expect(await standings()).toEqual({ 'biểu 3.xlsx': 'inForce', 'gói 2.qcdc': 'inForce' })
})

test('a kept file that waits is decided about without the file at hand, or put aside and taken back', async () => {
  await take(files.form1)
  const asked = await take(files.package1)
  const entry = asked.entry ?? ''
  expect((await office.client.call('inbox.waiting', { period: '2022-Q1' })).waitingFiles).toBe(1)
  await office.client.call('inbox.setAside', { entry, isAside: true, reason: 'Gửi nhầm' })
  expect(await standings()).toMatchObject({ 'gói 1.qcdc': 'setAside' })
  expect((await office.client.call('inbox.waiting', { period: '2022-Q1' })).waitingFiles).toBe(0)
  await office.client.call('inbox.setAside', { entry, isAside: false })
  const decided = await office.client.call('inbox.apply', { entries: [entry], agreed: [...generalYes, 'otherWay'] })
  expect(decided.files[0]).toMatchObject({ result: 'accepted', fileName: 'gói 1.qcdc', path: null })
})

test('a closed period and a frozen report wait for a person, whichever way the file came', async () => {
  await take(files.form1)
  await office.client.call('submissions.closePeriod', { period: '2022-Q1', isClosed: true })
  expect(await take(files.form2)).toMatchObject({ result: 'waiting', needs: ['closedPeriod'] })
  expect(await take(files.form2, [...generalYes, 'closedPeriod'])).toMatchObject({ result: 'accepted' })
  await office.client.call('submissions.closePeriod', { period: '2022-Q1', isClosed: false })
  await office.client.call('submissions.include', { unit, period: '2022-Q1' })
  expect(await take(files.same)).toMatchObject({ result: 'waiting', needs: ['frozenReport'] })
  expect(await take(files.same, [...generalYes, 'frozenReport'])).toMatchObject({ result: 'accepted' })
  const { slips } = await office.client.call('submissions.corrections', { unit, period: '2022-Q1' })
  expect(slips).toMatchObject([{ reason: 'Biểu Excel lần gửi 3', cells: [{ column: 'A01/-' }] }])
  expect(await reportState(office, unit)).toMatchObject({ state: 'included' })
})

test('in whatever order forms and packages come, repeats among them, the file chosen at last stands alone', async () => {
  const all = [files.form1, files.form2, files.package1, files.package2, files.form1, files.package2]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: 6 }),
      fc.constantFrom(files.form2, files.package2),
      async (order, chosen) => {
        office.close()
        open()
        for (const path of order) await take(path)
        await take(chosen, [...generalYes, 'otherWay'])
        const wanted = chosen === files.form2 ? 2 : 12
        expect(await value()).toEqual([['A01/-', { state: 'number', value: wanted }]])
        const inForce = Object.entries(await standings()).filter(([, standing]) => standing === 'inForce')
        expect(inForce.map(([name]) => name)).toEqual([chosen.split('/').at(-1)])
        expect((await reportState(office, unit)).state).toBe('sent')
      },
    ),
    { numRuns: 6, seed: 4 },
  )
})

test('a change made by taking in a file is told for every feature it touches', async () => {
  const told = new Set<string>()
  office.client.onDataChanged((features) => {
    for (const feature of features) told.add(feature)
  })
  await take(files.package1)
  expect([...told].sort()).toEqual(['exchange', 'figures', 'inbox', 'periods', 'submissions'])
})
