import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

const period = '2022-Q1'
const save = (unit: string, text: string, indicator = 'G03') =>
  engine.client.call('figures.save', { unit, period, cells: [{ indicator, loaiHinh: 'X', text }] })
const receive = (unit: string, isEstimate = false) =>
  engine.client.call('submissions.receive', { unit, period, receivedOn: '2022-03-15', isEstimate })
const versions = (unit: string) => engine.client.call('submissions.versions', { unit, period })

test('restoring gives the exact earlier digest, and undoing the restore the later one', async () => {
  const unit = '07444'
  await save(unit, '3')
  await engine.client.call('figures.saveNarrative', { unit, period, section: 'I.1', text: 'Lời văn đầu' })
  await engine.client.call('figures.saveNote', { unit, period, indicator: 'G03', loaiHinh: 'X', note: 'Ghi chú đầu' })
  const first = await receive(unit)
  await save(unit, '4')
  await save(unit, '1.234,5', 'F08')
  await engine.client.call('figures.saveNarrative', { unit, period, section: 'I.1', text: '' })
  await engine.client.call('figures.saveNote', { unit, period, indicator: 'G03', loaiHinh: 'X', note: '' })
  await save(unit, '5')
  const restored = await engine.client.call('submissions.restoreVersion', { unit, period, revision: first.revision })
  expect(restored.digest).toBe(first.digest)
  const form = await engine.client.call('figures.form', { unit, period })
  expect(form.rows.find((row) => row.indicator === 'G03')).toMatchObject({
    figure: { state: 'number', value: 3 },
    note: 'Ghi chú đầu',
  })
  expect(form.rows.find((row) => row.indicator === 'F08')?.figure).toBeNull()
  const list = (await versions(unit)).versions
  expect(list.map(({ source }) => source)).toEqual(['typed', 'kept', 'restored'])
  const kept = list[1]
  const back = await engine.client.call('submissions.restoreVersion', { unit, period, revision: kept?.revision ?? 0 })
  expect(back.digest).toBe(kept?.digest)
  const total = await engine.client.call('consolidation.get', { period, unit: '218' })
  expect(total.indicators.find(({ code }) => code === 'G03')?.total).toBe(5)
})

test('a version that is not there is refused', async () => {
  const failure = await failureOf(
    engine.client.call('submissions.restoreVersion', { unit: '07444', period, revision: 99 }),
  )
  expect(failure).toMatchObject({ code: 'badInput', details: { field: 'revision' } })
})

test('estimated figures are shown as such, and accepted only knowingly', async () => {
  const unit = '07450'
  await save(unit, '2')
  await receive(unit, true)
  expect((await versions(unit)).isEstimate).toBe(true)
  const accept = (keepsEstimate: boolean) =>
    engine.client.call('submissions.decide', { unit, period, decision: 'accepted', reason: '', keepsEstimate })
  expect((await failureOf(accept(false))).code).toBe('estimateNotFinal')
  await receive(unit, false)
  expect(await accept(false)).toEqual({ state: 'accepted' })
  expect((await versions(unit)).isEstimate).toBe(false)
})

test('what was issued is frozen; a slip corrects it and names every document that quoted it', async () => {
  const unit = '07453'
  await save(unit, '7')
  await receive(unit)
  const term = { name: 'Nhiệm kỳ 2020-2025', from: '2020-10-01' }
  await engine.client.call('reports.openTerm', term)
  const signer = { name: 'Nguyễn Văn A', capacity: 'head' as const }
  const issue = (of: string, reportType: 'quarterly' | 'half-year', issuedOn: string) =>
    engine.client.call('reports.issue', { period: of, reportType, issuedOn, signer, outDir: engine.folder })
  await issue(period, 'quarterly', '2022-03-25')
  await issue('2022-Q2', 'quarterly', '2022-06-25')
  await engine.client.call('submissions.include', { unit: 'BG', period })
  expect((await failureOf(save(unit, '8'))).code).toBe('frozenReport')
  expect((await failureOf(receive(unit))).code).toBe('frozenReport')
  expect((await failureOf(engine.client.call('submissions.restoreVersion', { unit, period, revision: 1 }))).code).toBe(
    'frozenReport',
  )
  const correct = (reason: string, text: string) =>
    engine.client.call('submissions.correct', {
      unit,
      period,
      reason,
      cells: [{ indicator: 'G03', loaiHinh: 'X', text }],
    })
  expect((await failureOf(correct(' ', '8'))).code).toBe('badInput')
  expect((await failureOf(correct('Như cũ', '7'))).code).toBe('badInput')
  const slip = await correct('Xã báo nhầm một cuộc', '8')
  expect(slip.cells).toBe(1)
  expect(slip.documents.map((document) => [document.period, document.quotedAs])).toEqual([
    [period, 'period'],
    ['2022-Q2', 'yearToDate'],
  ])
  const { slips } = await engine.client.call('submissions.corrections', { unit, period })
  expect(slips).toMatchObject([
    {
      reason: 'Xã báo nhầm một cuộc',
      cells: [{ column: 'G03/X', before: { value: 7 }, after: { value: 8 } }],
      documents: slip.documents,
    },
  ])
  expect((await versions(unit)).state).toBe('included')
  expect((await versions(unit)).versions.at(-1)?.source).toBe('corrected')
})

test('a slip is only for what was issued', async () => {
  const call = engine.client.call('submissions.correct', {
    unit: '07456',
    period,
    reason: 'x',
    cells: [{ indicator: 'G03', loaiHinh: 'X', text: '1' }],
  })
  expect((await failureOf(call)).code).toBe('wrongState')
})

test('one slip takes several cells of a report that was issued empty, with a reason each or one for all', async () => {
  const unit = '07459'
  await receive(unit)
  await engine.client.call('submissions.include', { unit, period })
  const correct = (reason: string, reasons: readonly string[]) => {
    const texts = ['5', 'không phát sinh']
    const cells = (['G03', 'G04'] as const).map((indicator, place) => {
      return { indicator, loaiHinh: 'X' as const, text: texts[place] ?? '', reason: reasons[place] ?? '' }
    })
    return engine.client.call('submissions.correct', { unit, period, reason, cells })
  }
  expect((await failureOf(correct('', ['Gửi sau', '']))).code).toBe('badInput')
  expect((await correct('', ['Gửi sau', 'Không có cuộc nào'])).cells).toBe(2)
  const { slips } = await engine.client.call('submissions.corrections', { unit, period })
  expect(slips).toMatchObject([
    {
      reason: 'Gửi sau; Không có cuộc nào',
      cells: [
        { column: 'G03/X', before: null, after: { value: 5 }, reason: 'Gửi sau' },
        { column: 'G04/X', before: null, after: { state: 'none' }, reason: 'Không có cuộc nào' },
      ],
    },
  ])
  expect((await versions(unit)).state).toBe('included')
})
