import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { identityFromRows, type FormIdentity } from '#shared/domain/exchange/formIdentity.ts'
import { readForm } from '#engine/exchange/reading/readForm.ts'
import { generalYes } from '#shared/domain/exchange/takingNeeds.ts'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { editForm, type CellEdit, type FormEdits } from '../../exchange/editForm.ts'

const folder = testFolder()
let office: TestEngine
let forms: { path: string; bytes: Buffer; identity: FormIdentity }[]

beforeAll(async () => {
  office = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
  forms = []
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  for (const { code } of units.filter(({ kind }) => kind === 'district')) {
    const order = {
      unit: code,
      children: true,
      reportType: 'quarterly' as const,
      period: '2022-Q1',
      filled: true,
      out: join(folder.path, code),
    }
    const { files } = await office.client.call('inbox.writeForms', order)
    for (const { path } of files.filter(({ path }) => /[\\/]\d{5}-/.test(path))) {
      const bytes = readFileSync(path)
      const identity = identityFromRows(readForm(bytes).rows)
      if (identity) forms.push({ path, bytes, identity })
    }
  }
})
afterAll(() => {
  office.close()
  folder.remove()
})

type Cells = FormIdentity['figures'][number]
type Seed = (identity: FormIdentity, figure: Cells) => { edits: FormEdits; at: string }

const inValue =
  (edit: CellEdit): Seed =>
  (_, figure) => ({
    edits: { figures: { [figure.value]: edit, [figure.state]: null } },
    at: figure.value,
  })

const legacy: Seed = ({ narratives }) => {
  const cell = narratives[0]?.value ?? ''
  return { edits: { narratives: { [cell]: { text: 'TiÕp c«ng d©n ®Þnh kú' } } }, at: cell }
}

/** Twelve ways in which a form goes wrong, each at one cell. */
const seeds: readonly (readonly [kind: string, seed: Seed])[] = [
  ['words for a number', inValue({ text: 'mười hai' })],
  ['below zero', inValue({ number: '-3' })],
  ['half a document', inValue({ number: '2.5' })],
  ['comma of thousands or decimals', inValue({ text: '1,234' })],
  ['a dash', inValue({ text: '-' })],
  ['error cell', inValue({ error: '#REF!' })],
  ['formula without a result', inValue({ formula: 'SUM(1,2)' })],
  ['date', inValue({ date: '2022-03-05' })],
  ['TRUE', inValue({ boolean: true })],
  [
    'number and word',
    (_, { value, state }) => ({
      edits: { figures: { [value]: { number: '4' }, [state]: { text: 'Không phát sinh' } } },
      at: state,
    }),
  ],
  [
    'another word in the state column',
    (_, { value, state }) => ({
      edits: { figures: { [value]: null, [state]: { text: 'chưa thống kê hết' } } },
      at: state,
    }),
  ],
  ['TCVN3', legacy],
]

const plain = ['A01/-', 'A02/-', 'A03/-', 'B03/-', 'B04/-', 'F02/X', 'M01/-', 'M02/-', 'P03/-']

async function diagnose(name: string, bytes: Buffer, out: string | null = null): Promise<Omit<FileAnswer, 'path'>> {
  const path = join(folder.path, name)
  writeFileSync(path, bytes)
  return (await office.client.call('inbox.diagnose', { path, out })).file
}

const blocking = ({ faults }: Pick<FileAnswer, 'faults'>) =>
  faults.filter(({ severity }) => severity === 'error' || severity === 'question')

test('209 forms have no fault of their own', async () => {
  expect(forms).toHaveLength(209)
  const { files } = await office.client.call('inbox.trial', { paths: forms.map(({ path }) => path) })
  expect(files.flatMap((file) => blocking(file))).toEqual([])
}, 300_000)

test('500 seeded faults of 12 kinds are each shown at their cell, none invented, and all 500 repaired workbooks are taken in', async () => {
  const draw = fc.sample(fc.record({ form: fc.nat(208), seed: fc.nat(11), column: fc.nat(plain.length - 1) }), {
    numRuns: 500,
    seed: 11,
  })
  const marked = join(folder.path, 'đánh dấu.xlsx')
  const sendings = new Map<string, number>()
  const repaired: string[] = []
  for (const [index, { form: at, seed, column }] of draw.entries()) {
    const form = forms[at]
    const chosen = seeds[(index + seed) % seeds.length]
    const figure = form?.identity.figures.find(({ key }) => key === plain[column])
    if (!form || !chosen || !figure) throw new Error('the draw names a form, a kind and a column that are there')
    const { edits, at: cell } = chosen[1](form.identity, figure)
    const file = await diagnose('lỗi.xlsx', editForm(form.bytes, edits), marked)
    expect([index, chosen[0], blocking(file).map(({ places }) => places.map((place) => place.cell))]).toEqual([
      index,
      chosen[0],
      [[cell]],
    ])
    const sending = (sendings.get(form.path) ?? 1) + 1
    sendings.set(form.path, sending)
    const path = join(folder.path, `đã sửa ${index}.xlsx`)
    const mended = {
      [form.identity.revision]: { number: String(sending) },
      [figure.value]: { number: '4' },
      [figure.state]: null,
    }
    writeFileSync(path, editForm(readFileSync(marked), { figures: mended, narratives: repairedText(form.identity) }))
    repaired.push(path)
  }
  const { files, counts } = await office.client.call('inbox.apply', { paths: repaired, agreed: [...generalYes] })
  expect(files.flatMap((file) => blocking(file))).toEqual([])
  expect(counts).toMatchObject({ older: 0, needsDecision: 0, waiting: 0, refused: 0 })
  expect(files).toHaveLength(500)
}, 900_000)

function repairedText({ narratives }: FormIdentity): Record<string, CellEdit> {
  return { [narratives[0]?.value ?? '']: { text: 'Tiếp công dân định kỳ' } }
}
