import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { docxText } from '#test/support/docxText.ts'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { cellOf, reportState, saveEdited, sending, take, writeForm } from '../formOffice.ts'

let office: TestEngine
beforeEach(async () => {
  office = await openOffice('218')
})
afterEach(() => office.close())

async function sentForm() {
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  const unit = units.find((it) => it.kind === 'commune' && it.parent === '218')?.code ?? ''
  const form = await writeForm(office, unit)
  await take(office, saveEdited(office, form, 'một.xlsx', { figures: { [cellOf(form, 'A01/-')]: { number: '2' } } }))
  return { unit, form }
}

test('a returned form carries its reason at the number of sending, and the next sending goes in by itself', async () => {
  const { unit, form } = await sentForm()
  const order = { unit, period: '2022-Q1', out: join(office.folder, 'trả.xlsx') }
  expect((await failureOf(office.client.call('inbox.returnForm', { ...order, reason: '  ' }))).code).toBe('badInput')
  const returned = await office.client.call('inbox.returnForm', { ...order, reason: 'Thiếu nhóm B.' })
  expect(returned.cells).toBeGreaterThanOrEqual(1)
  expect(await reportState(office, unit)).toMatchObject({ state: 'returned' })
  const { reports } = await office.client.call('submissions.review', { period: '2022-Q1' })
  expect(reports).toMatchObject([{ state: 'returned', reason: 'Thiếu nhóm B.', cameBy: 'form' }])

  const mended = saveEdited(office, { ...form, bytes: readFileSync(order.out) }, 'hai.xlsx', {
    figures: { ...sending(form, 2), [cellOf(form, 'A01/-')]: { number: '3' } },
  })
  expect(await take(office, mended, true)).toMatchObject({ result: 'accepted', revision: 2 })
  expect(await reportState(office, unit)).toMatchObject({ state: 'sent', inForce: [2] })
})

test('accepting and returning can be taken back; a report that never came by form has no workbook to return', async () => {
  const { unit } = await sentForm()
  const decide = (decision: 'accepted' | 'returned' | 'reopened', reason = '') =>
    office.client.call('submissions.decide', { unit, period: '2022-Q1', decision, reason })
  expect(await decide('accepted')).toEqual({ state: 'accepted' })
  expect((await office.client.call('inbox.waiting', { period: '2022-Q1' })).waitingReports).toBe(0)
  expect(await decide('reopened')).toEqual({ state: 'sent' })
  expect((await failureOf(decide('reopened'))).code).toBe('wrongState')
  expect((await office.client.call('inbox.waiting', { period: '2022-Q1' })).waitingReports).toBe(1)
  const none = { unit: '218', period: '2022-Q1', reason: 'Sai', out: join(office.folder, 'x.xlsx') }
  expect((await failureOf(office.client.call('inbox.returnForm', none))).code).toBe('nothingReceived')
})

test('forms are written for the units named, each under its own name', async () => {
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  const named = units.filter((it) => it.parent === '218').slice(0, 2)
  const { files } = await office.client.call('inbox.writeForms', {
    units: named.map(({ code }) => code),
    reportType: 'quarterly',
    period: '2022-Q1',
    out: office.folder,
  })
  expect(files.map(({ unit }) => unit.code)).toEqual(named.map(({ code }) => code))
  expect(new Set(files.map(({ path }) => path)).size).toBe(2)
})

test('an office without the program gets a letter that names each fault, what is missing and the day', async () => {
  const { unit, form } = await sentForm()
  const wrong = { [cellOf(form, 'A01/-')]: { number: '2' }, [cellOf(form, 'A02/-')]: { number: '5' } }
  await take(office, saveEdited(office, form, 'hai.xlsx', { figures: { ...sending(form, 2), ...wrong } }), true)
  const letter = join(office.folder, 'công văn.docx')
  const out = join(office.folder, 'biểu trả.xlsx')
  const order = { unit, period: '2022-Q1', reason: 'Số liệu nhóm A chưa khớp.', out, letter }
  const early = { ...order, answerBy: '2022-04-01' }
  expect((await failureOf(office.client.call('inbox.returnForm', early))).code).toBe('badInput')
  const returned = await office.client.call('inbox.returnForm', { ...order, answerBy: '2022-04-08' })
  expect(returned).toMatchObject({ files: [{ path: out }, { path: letter }], answerBy: '2022-04-08' })
  const words = docxText(readFileSync(letter)).join('\n')
  expect(words).toContain('Về việc trả lại báo cáo quý I năm 2022 để hoàn thiện')
  expect(words).toContain('Lý do: Số liệu nhóm A chưa khớp.')
  expect(words).toContain('trước ngày 08/4/2022')
  expect(words).toMatch(/- Số liệu nhóm “[^”]+”: còn \d+\/\d+ ô/)
  expect(words).toContain('Các ô cần sửa được tô màu')
})

test('a report that was typed here goes back by letter alone, with a day by the rules of follow-up', async () => {
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  const unit = units.find((it) => it.kind === 'commune' && it.parent === '218')?.code ?? ''
  await office.client.call('submissions.receive', { unit, period: '2022-Q1', receivedOn: '2022-03-14' })
  const letter = join(office.folder, 'công văn.docx')
  const order = { unit, period: '2022-Q1', reason: 'Báo cáo trống' }
  expect((await failureOf(office.client.call('inbox.returnForm', order))).code).toBe('badInput')
  const returned = await office.client.call('inbox.returnForm', { ...order, letter })
  expect(returned.answerBy).toMatch(/^2022-04-\d\d$/)
  const words = docxText(readFileSync(letter)).join('\n')
  expect(words).toMatch(/Biểu số liệu \(\d+ ô số liệu thuộc \d+ nhóm chỉ tiêu\)/)
  expect(words).not.toContain('tô màu')
  expect(await reportState(office, unit)).toMatchObject({ state: 'returned' })
})

test('where the letter or the workbook cannot be written nothing is returned, and it can be tried again', async () => {
  const { unit } = await sentForm()
  const taken = join(office.folder, 'thư mục')
  mkdirSync(taken)
  const order = { unit, period: '2022-Q1', reason: 'Sai', out: join(office.folder, 'trả.xlsx') }
  const failed = await failureOf(office.client.call('inbox.returnForm', { ...order, letter: taken }))
  expect(failed.code).not.toBe('internal')
  expect(await reportState(office, unit)).toMatchObject({ state: 'sent' })
  const again = { ...order, letter: join(office.folder, 'công văn.docx') }
  expect((await office.client.call('inbox.returnForm', again)).files).toHaveLength(2)
  expect(existsSync(again.letter)).toBe(true)
})
