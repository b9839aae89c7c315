import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { excerptAround } from '#shared/domain/text/excerptAround.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const folder = testFolder()
let engine: TestEngine
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

const find = (text: string) => engine.client.call('search.find', { text })

test.each(['Thị trấn Đồi Ngô', 'thi tran doi ngo', 'DOI NGO', 'đồi ngô'.normalize('NFD')])(
  'finds a unit written as "%s"',
  async (text) => {
    expect((await find(text)).units[0]).toEqual({ code: '07444', name: 'Thị trấn Đồi Ngô' })
  },
)

test('finds tasks and narratives with and without diacritics, the same ones', async () => {
  const [plain, marked] = [await find('pho bien den chi bo'), await find('phổ biến đến chi bộ')]
  expect(marked.tasks.length).toBeGreaterThan(0)
  expect(plain).toEqual(marked)
  const narratives = (await find('to hoa giai')).narratives
  expect(narratives.length).toBeGreaterThan(0)
  for (const found of narratives) expect(foldText(found.excerpt)).toContain('to hoa giai')
})

test('marks of SQL patterns are only text, and nothing finds nothing', async () => {
  for (const text of ['%', '_', '\\', "'", '   ', '"; DROP TABLE figure'])
    expect(await find(text)).toMatchObject({ units: [], tasks: [] })
})

test('an excerpt of a long text is short and stands around the words', () => {
  const long = `${'một hai ba bốn '.repeat(5_000)}điều cần tìm ${'năm sáu bảy '.repeat(5_000)}`
  const excerpt = excerptAround(long, 'dieu can tim')
  expect(excerpt).toContain('điều cần tìm')
  expect(excerpt.length).toBeLessThan(260)
})
