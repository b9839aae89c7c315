import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { cellOf, saveEdited, sending, take, textCellOf, writeForm, type WrittenForm } from '../formOffice.ts'

const period = '2022-Q1'
let office: TestEngine
let communes: string[]
beforeAll(async () => {
  office = await openOffice('218')
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  communes = units.filter((it) => it.kind === 'commune' && it.parent === '218').map(({ code }) => code)
})
afterAll(() => office.close())

const figure = fc.record({ column: fc.constantFrom('A01/-', 'A02/-', 'A04/-'), value: fc.nat(99) })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('import' as const), figure, text: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), figure, text: fc.nat(3) }) },
  fc.record({ kind: fc.constantFrom('receive', 'accept', 'return', 'reopen') }),
  fc.record({ kind: fc.constant('restore' as const), at: fc.nat(20) }),
)
type Step = (typeof step extends fc.Arbitrary<infer S> ? S : never) & { kind: string }

/** Everything that a person can see of a report, in one text. */
async function contentOf(unit: string): Promise<string> {
  const { rows } = await office.client.call('figures.form', { unit, period })
  const { sections } = await office.client.call('figures.narratives', { unit, period })
  const figures = rows.flatMap(({ indicator, loaiHinh, figure: it }) => (it ? [[indicator, loaiHinh, it]] : []))
  return JSON.stringify([figures, sections])
}

const versionsOf = async (unit: string) => (await office.client.call('submissions.versions', { unit, period })).versions

class Story {
  readonly form: WrittenForm
  readonly unit: string
  sendings = 0
  /** What stood whenever something was about to take its place. */
  readonly replaced = new Set<string>()

  constructor(form: WrittenForm) {
    this.form = form
    this.unit = form.identity.unitCode
  }

  async go(one: Step): Promise<void> {
    const { unit } = this
    if ('figure' in one) return one.kind === 'import' ? await this.import(one) : await this.type(one)
    if ('at' in one) return await this.restore(one.at)
    if (one.kind === 'receive')
      return void (await office.client.call('submissions.receive', { unit, period, receivedOn: '2022-03-15' }))
    const decision = one.kind === 'accept' ? 'accepted' : one.kind === 'return' ? 'returned' : 'reopened'
    await this.decide(decision)
  }

  /** Taken back, a decision leaves the report as it was. */
  async decide(decision: 'accepted' | 'returned' | 'reopened'): Promise<void> {
    const call = (it: typeof decision) =>
      office.client.call('submissions.decide', { unit: this.unit, period, decision: it, reason: 'Vì sao' })
    const before = await office.client.call('submissions.versions', { unit: this.unit, period })
    try {
      await call(decision)
    } catch {
      expect((await failureOf(call(decision))).code).toBe('wrongState')
      return
    }
    if (before.state !== 'sent' || decision === 'reopened') return
    await call('reopened')
    expect(await office.client.call('submissions.versions', { unit: this.unit, period })).toEqual(before)
    await call(decision)
  }

  async import({ figure: { column, value }, text }: Extract<Step, { figure: unknown }>): Promise<void> {
    const before = await contentOf(this.unit)
    this.sendings += 1
    const path = saveEdited(office, this.form, `${this.unit} ${this.sendings}.xlsx`, {
      figures: { ...sending(this.form, this.sendings), [cellOf(this.form, column)]: { number: String(value) } },
      narratives: { [textCellOf(this.form, 'I.1')]: text === 0 ? null : { text: `Nội dung ${text}` } },
    })
    const { result } = await take(office, path, true)
    expect(['accepted', 'unchanged']).toContain(result)
    if (before !== empty && (await contentOf(this.unit)) !== before) this.replaced.add(before)
  }

  async type({ figure: { column, value }, text }: Extract<Step, { figure: unknown }>): Promise<void> {
    const [indicator = '', loaiHinh = '-'] = column.split('/')
    const cells = [{ indicator, loaiHinh: loaiHinh as '-', text: String(value) }]
    await office.client.call('figures.save', { unit: this.unit, period, cells })
    const words = text === 0 ? '' : `Gõ ${text}`
    await office.client.call('figures.saveNarrative', { unit: this.unit, period, section: 'I.1', text: words })
  }

  async restore(at: number): Promise<void> {
    const versions = await versionsOf(this.unit)
    const version = versions[at % Math.max(versions.length, 1)]
    if (!version) return
    const before = await contentOf(this.unit)
    const order = { unit: this.unit, period, revision: version.revision }
    expect((await office.client.call('submissions.restoreVersion', order)).digest).toBe(version.digest)
    if ((await contentOf(this.unit)) !== before) this.replaced.add(before)
  }
}

const empty = '[[],[]]'

test('whatever is imported, typed, decided or restored, each earlier version comes back to its exact digest, and nothing replaced is lost', async () => {
  let used = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const story = new Story(await writeForm(office, communes[used++ % communes.length] ?? ''))
      for (const one of steps) await story.go(one)
      const versions = await versionsOf(story.unit)
      const came = new Set<string>()
      for (const { revision, digest } of versions) {
        const restored = await office.client.call('submissions.restoreVersion', { unit: story.unit, period, revision })
        expect(restored.digest).toBe(digest)
        came.add(await contentOf(story.unit))
      }
      expect([...story.replaced].filter((content) => !came.has(content))).toEqual([])
    }),
    { numRuns: 20, endOnFailure: true },
  )
}, 120_000)
