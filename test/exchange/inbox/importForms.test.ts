import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { cellOf, reportState, saveEdited, sending, take, textCellOf, writeForm } from '../formOffice.ts'

let office: TestEngine
beforeEach(async () => {
  office = await openOffice('218')
})
afterEach(() => office.close())

const unit = '07450'

async function communeForm() {
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  const commune = units.find((it) => it.kind === 'commune' && it.parent === '218')
  return await writeForm(office, commune?.code ?? unit)
}

test('a first form is taken, a second copy of it is known, whatever program saved it', async () => {
  const form = await communeForm()
  const filled = saveEdited(office, form, 'điền.xlsx', {
    figures: {
      [cellOf(form, 'A01/-')]: { number: '2' },
      [cellOf(form, 'A02/-', 'state')]: { text: 'Không phát sinh' },
      [cellOf(form, 'F08/X')]: { number: '12.5' },
      [cellOf(form, 'A03/-', 'state')]: { text: 'Không áp dụng' },
      [cellOf(form, 'A04/-')]: { number: '0' },
    },
    narratives: { [textCellOf(form, 'I.1')]: { text: 'Đảng ủy xã ban hành 2 văn bản.' } },
  })
  expect(await take(office, filled)).toMatchObject({ result: 'accepted', revision: 1, differenceCount: 6, faults: [] })
  const code = form.identity.unitCode
  const state = await reportState(office, code)
  expect(state).toMatchObject({ state: 'sent', inForce: [1], sections: [{ section: 'I.1' }] })
  expect(state.figures).toEqual([
    ['A01/-', { state: 'number', value: 2 }],
    ['A02/-', { state: 'none' }],
    ['A03/-', { state: 'notApplicable' }],
    ['A04/-', { state: 'number', value: 0 }],
    ['F08/X', { state: 'number', value: 125 }],
  ])
  expect(await take(office, filled)).toMatchObject({ result: 'unchanged', differenceCount: 0 })
  const copy = saveEdited(office, { ...form, bytes: Buffer.from(form.bytes) }, 'bản sao.xlsx', {
    figures: {
      [cellOf(form, 'A01/-')]: { text: '2' },
      [cellOf(form, 'A02/-')]: { text: 'không phát sinh' },
      [cellOf(form, 'F08/X')]: { text: '12,5' },
      [cellOf(form, 'A03/-', 'state')]: { text: 'KHÔNG ÁP DỤNG' },
      [cellOf(form, 'A04/-')]: { formula: '1-1', result: '0' },
    },
    narratives: { [textCellOf(form, 'I.1')]: { text: 'Đảng ủy xã ban hành 2 văn bản.' } },
  })
  expect(await take(office, copy)).toMatchObject({ result: 'unchanged' })
})

test('a trial tells every change and changes nothing', async () => {
  const form = await communeForm()
  const filled = saveEdited(office, form, 'thử.xlsx', { figures: { [cellOf(form, 'A01/-')]: { number: '3' } } })
  const { files } = await office.client.call('inbox.trial', { paths: [filled] })
  expect(files[0]).toMatchObject({
    result: 'accepted',
    differences: [{ what: 'figure', key: 'A01/-', before: null, after: '3' }],
  })
  expect(await reportState(office, form.identity.unitCode)).toMatchObject({ figures: [], state: null, received: [] })
})

test('order is by number of sending: a later one waits for a yes, an earlier one never comes back', async () => {
  const form = await communeForm()
  const code = form.identity.unitCode
  const cell = cellOf(form, 'A01/-')
  const at = (revision: number, value: string) =>
    saveEdited(office, form, `lần ${revision} ${value}.xlsx`, {
      figures: { ...sending(form, revision), [cell]: { number: value } },
    })
  const [first, second] = [at(1, '1'), at(2, '5')]
  expect(await take(office, first)).toMatchObject({ result: 'accepted' })
  expect(await take(office, second)).toMatchObject({
    result: 'needsDecision',
    differences: [{ key: 'A01/-', before: '1', after: '5' }],
  })
  expect((await reportState(office, code)).figures).toEqual([['A01/-', { state: 'number', value: 1 }]])
  expect(await take(office, second, true)).toMatchObject({ result: 'accepted' })
  expect(await take(office, first, true)).toMatchObject({ result: 'older' })
  expect(await reportState(office, code)).toMatchObject({ figures: [['A01/-', { value: 5 }]], inForce: [2] })
  const { versions } = await office.client.call('submissions.versions', { unit: code, period: '2022-Q1' })
  expect(versions).toHaveLength(2)
})

test('two contents of one sending are for a person to choose, with or without a general yes', async () => {
  const form = await communeForm()
  const cell = cellOf(form, 'A01/-')
  const one = saveEdited(office, form, 'một.xlsx', { figures: { [cell]: { number: '1' } } })
  const two = saveEdited(office, form, 'hai.xlsx', { figures: { [cell]: { number: '2' } } })
  await take(office, one)
  const asked = await take(office, two, true)
  expect(asked).toMatchObject({ result: 'needsDecision' })
  expect(asked.reason).toMatch(/Cùng là lần gửi 1/)
  const decisions = [{ digest: asked.digest ?? '', agreed: ['sameSending' as const] }]
  const { files } = await office.client.call('inbox.apply', { paths: [two], decisions })
  expect(files[0]).toMatchObject({ result: 'accepted' })
  expect(await take(office, one, true)).toMatchObject({ result: 'unchanged' })
  expect((await reportState(office, form.identity.unitCode)).figures).toEqual([
    ['A01/-', { state: 'number', value: 2 }],
  ])
})

test('what may be read in two ways is asked about and taken only as answered', async () => {
  const form = await communeForm()
  const [cell, money] = [cellOf(form, 'B02/X'), cellOf(form, 'F08/X')]
  const text = textCellOf(form, 'I.1')
  const asked = saveEdited(office, form, 'hỏi.xlsx', {
    figures: { [cell]: { text: '1,234' }, [money]: { text: '1.23' } },
    narratives: { [text]: { text: 'Uû ban nh©n d©n x·' } },
  })
  const answer = await take(office, asked, true)
  expect(answer.result).toBe('needsDecision')
  expect(answer.faults.map(({ kind, choices }) => [kind, choices])).toEqual(
    [
      ['ambiguousNumber', ['1234']],
      ['ambiguousNumber', []],
      ['legacyText', ['Uỷ ban nhân dân xã', 'Uû ban nh©n d©n x·']],
    ].map(([kind, choices], index) => (index === 1 ? [kind, answer.faults[1]?.choices] : [kind, choices])),
  )
  expect((await reportState(office, form.identity.unitCode)).figures).toEqual([])
  const answers = [
    { sheet: 'Số liệu', cell, text: '1234' },
    { sheet: 'Số liệu', cell: money, text: '1,2' },
    { sheet: 'Lời văn', cell: text, text: 'Uỷ ban nhân dân xã' },
  ]
  const { files } = await office.client.call('inbox.apply', {
    paths: [asked],
    decisions: [{ digest: answer.digest ?? '', answers }],
  })
  expect(files[0]).toMatchObject({ result: 'accepted' })
  expect(await reportState(office, form.identity.unitCode)).toMatchObject({
    figures: [
      ['B02/X', { value: 1234 }],
      ['F08/X', { value: 12 }],
    ],
    sections: [{ section: 'I.1', text: 'Uỷ ban nhân dân xã' }],
  })
})

test('1.234,5 and 1 234 typed as text are read, and a TRUE, a date or an error is not', async () => {
  const form = await communeForm()
  const filled = saveEdited(office, form, 'chữ.xlsx', {
    figures: { [cellOf(form, 'F08/X')]: { text: '1.234,5' }, [cellOf(form, 'B02/X')]: { text: '1 234' } },
  })
  expect(await take(office, filled)).toMatchObject({ result: 'accepted' })
  expect((await reportState(office, form.identity.unitCode)).figures).toEqual([
    ['B02/X', { state: 'number', value: 1234 }],
    ['F08/X', { state: 'number', value: 12345 }],
  ])
  const bad = saveEdited(office, form, 'sai.xlsx', {
    figures: {
      [cellOf(form, 'A01/-')]: { boolean: true },
      [cellOf(form, 'A02/-')]: { date: '2022-03-05' },
      [cellOf(form, 'A03/-')]: { error: '#REF!' },
      [cellOf(form, 'A04/-')]: { formula: 'A1+1' },
    },
  })
  const refused = await take(office, bad, true)
  expect(refused.result).toBe('refused')
  expect(refused.faults.map(({ kind }) => kind)).toEqual(['booleanCell', 'dateCell', 'errorCell', 'noResult'])
})

test('a frozen report, a closed period, another period or another office’s unit is said as such', async () => {
  const form = await communeForm()
  const code = form.identity.unitCode
  const cell = cellOf(form, 'A01/-')
  await take(office, saveEdited(office, form, 'một.xlsx', { figures: { [cell]: { number: '1' } } }))
  const later = saveEdited(office, form, 'hai.xlsx', { figures: { ...sending(form, 2), [cell]: { number: '9' } } })
  const wrongPeriod = await office.client.call('inbox.trial', { paths: [later], expected: { period: '2022-Q2' } })
  expect(wrongPeriod.files[0]).toMatchObject({
    result: 'refused',
    reason: 'Biểu này của kỳ 2022-Q1, không phải kỳ 2022-Q2.',
  })
  const wrongType = await office.client.call('inbox.trial', { paths: [later], expected: { reportType: 'annual' } })
  expect(wrongType.files[0]?.result).toBe('refused')
  const other = await openOffice('219')
  try {
    const path = join(other.folder, 'lạc.xlsx')
    writeFileSync(path, form.bytes)
    const lost = await take(other, path)
    expect(lost).toMatchObject({ result: 'refused' })
    expect(lost.reason).toContain(form.identity.unitName)
  } finally {
    other.close()
  }
  expect((await reportState(office, code)).figures).toEqual([['A01/-', { state: 'number', value: 1 }]])
})

test('everything that came in can be written back as it came', async () => {
  const form = await communeForm()
  await take(office, form.path)
  const { entries } = await office.client.call('inbox.list', { period: '2022-Q1' })
  const out = join(office.folder, 'trả lại.xlsx')
  const saved = await office.client.call('inbox.saveOriginal', { entry: entries[0]?.entry ?? '', path: out })
  expect(saved.bytes).toBe(form.bytes.length)
})

test('what was typed and never received is kept as a version when a form takes its place', async () => {
  const form = await communeForm()
  const code = form.identity.unitCode
  const cells = [{ indicator: 'A01', loaiHinh: '-' as const, text: '7' }]
  await office.client.call('figures.save', { unit: code, period: '2022-Q1', cells })
  const path = saveEdited(office, form, 'thay.xlsx', { figures: { [cellOf(form, 'A01/-')]: { number: '9' } } })
  expect(await take(office, path, true)).toMatchObject({ result: 'accepted' })
  const { versions } = await office.client.call('submissions.versions', { unit: code, period: '2022-Q1' })
  expect(versions.map(({ source }) => source)).toEqual(['kept', 'form'])
  await office.client.call('submissions.restoreVersion', { unit: code, period: '2022-Q1', revision: 1 })
  expect((await reportState(office, code)).figures).toEqual([['A01/-', { state: 'number', value: 7 }]])
})
