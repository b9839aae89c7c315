import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFormReader } from '#engine/exchange/reading/openFormReader.ts'
import { keepThreadReady } from '#engine/exchange/reading/readyThread.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { writeForm, type WrittenForm } from '../formOffice.ts'

let office: TestEngine
let form: WrittenForm
beforeAll(async () => {
  office = await openOffice('218')
  form = await writeForm(office, '07450')
})
afterAll(() => office.close())

test('a thread that stands ready reads like a new one, for one reader after the other and for two at once', async () => {
  const plain = openFormReader()
  const wanted = await plain.read(form.bytes)
  await plain.close()
  expect(wanted.ok).toBe(true)
  keepThreadReady()
  for (let turn = 0; turn < 3; turn++) {
    const [first, second] = [openFormReader(), openFormReader()]
    expect(await Promise.all([first.read(form.bytes), second.read(form.bytes)])).toEqual([wanted, wanted])
    await Promise.all([first.close(), second.close()])
  }
})

test('a reader whose thread was ended for its slowness reads the next file in another', async () => {
  const reader = openFormReader(1)
  expect(await reader.read(form.bytes)).toMatchObject({ ok: false, code: 'tooSlow' })
  await reader.close()
  const next = openFormReader()
  expect((await next.read(form.bytes)).ok).toBe(true)
  await next.close()
})
