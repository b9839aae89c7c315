import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '#hosts/cli/runCli.ts'
import { docxText } from '#test/support/docxText.ts'
import { testFolder } from '#test/support/testEngine.ts'

const folder = testFolder()
afterAll(() => folder.remove())
const at = (name: string) => join(folder.path, name)
const [unit, type, period] = ['07444', 'quarterly', '2022-Q1']
const report = ['--db', at('huyện.db'), '--unit', unit, '--type', type, '--period', period]

/** What a command ends with: its code, its lines, and its one sentence of refusal. */
async function call(...words: string[]) {
  let [stdout, stderr] = ['', '']
  const code = await runCli(words, {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  })
  return { code, stdout, stderr }
}

beforeAll(async () => {
  await call('init', '--db', at('huyện.db'), '--unit', '218', '--preset', 'bac-giang-2021')
  expect((await call('form', ...report, '--out', at('biểu.xlsx'))).code).toBe(0)
})

test('a folder without anything to take is said in one sentence', async () => {
  mkdirSync(at('trống'))
  const empty = await call('import', '--db', at('huyện.db'), at('trống'))
  expect(empty).toMatchObject({ code: 1, stdout: '' })
  expect(empty.stderr).toMatch(/^Trong thư mục .+ không có biểu Excel hay tệp trao đổi nào\./)
  expect(empty.stderr.trim().split('\n')).toHaveLength(1)
})

test('doctor examines one form, and says so where a folder holds several', async () => {
  mkdirSync(at('hai biểu'))
  for (const name of ['a.xlsx', 'b.xlsx']) copyFileSync(at('biểu.xlsx'), join(at('hai biểu'), name))
  const several = await call('doctor', '--db', at('huyện.db'), at('hai biểu'), '--out', at('đánh dấu.xlsx'))
  expect(several.code).toBe(1)
  expect(several.stderr).toContain('có 2 tệp, mỗi lần khám một tệp')
  expect(existsSync(at('đánh dấu.xlsx'))).toBe(false)
})

test('a period of another type is refused in Vietnamese', async () => {
  const other = await call('form', ...report.with(-1, '2022-H1'), '--out', at('x.xlsx'))
  expect(other).toMatchObject({ code: 1 })
  expect(other.stderr).toContain('Kỳ 2022-H1 không hợp với báo cáo quý.')
})

test('an office without the program gets its workbook and a letter back, and a wrong way of asking returns nothing', async () => {
  expect((await call('import', '--db', at('huyện.db'), '--agree', 'empty', at('biểu.xlsx'))).code).toBe(0)
  const reason = ['--reason', 'Biểu còn trống']
  expect((await call('return', ...report, ...reason)).code).toBe(2)
  const both = ['--out', at('báo.qcdc'), '--letter', at('công văn.docx')]
  expect((await call('return', ...report, ...reason, ...both)).code).toBe(2)
  writeFileSync(at('tệp'), '')
  const unwritable = ['--out', at('trả.xlsx'), '--letter', join(at('tệp'), 'công văn.docx')]
  const refused = await call('return', ...report, ...reason, ...unwritable)
  expect({ code: refused.code, lines: refused.stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
  expect(existsSync(at('trả.xlsx'))).toBe(false)
  const done = await call('return', ...report, ...reason, '--out', at('trả.xlsx'), '--letter', at('công văn.docx'))
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(done.stdout).toMatch(/Hạn gửi lại: \d\d\/\d{1,2}\/\d{4}\./)
  expect(docxText(readFileSync(at('công văn.docx'))).join('\n')).toContain('Lý do: Biểu còn trống.')
  const again = await call('return', ...report, ...reason, '--out', at('trả.xlsx'))
  expect(again.code).toBe(1)
  expect(again.stderr).toContain('đang ở trạng thái “đã trả lại”')
})
