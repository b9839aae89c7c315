import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '#engine/reporting/docx/compileTemplate.ts'
import { fillTemplate } from '#engine/reporting/docx/fillTemplate.ts'
import { scanXml } from '#engine/reporting/docx/scanXml.ts'
import { readZip } from '#engine/files/zip/readZip.ts'
import { docxText } from '#test/support/docxText.ts'
import { handmadeDocx, p } from './handmadeDocx.ts'
import { seededRandom } from './mutateBody.ts'
import { sampleData, sampleTemplates } from './sampleTemplates.ts'

const one = (value: unknown) => {
  const bytes = fillTemplate(compileTemplate(handmadeDocx(p('[{x}]'))), { x: value as string })
  expect(scanXml(readZip(bytes).read('word/document.xml').toString('utf8'))).not.toBeNull()
  return docxText(bytes)[0]
}

describe('what data may hold', () => {
  test.each([
    ['control characters', 'a\0b\x07c\x0bd\x1fe', '[abcde]'],
    ['non-characters', 'a\ufffeb\uffffc', '[abc]'],
    ['lone surrogates', 'a\ud800b\udc00c', '[abc]'],
    ['a pair of surrogates', 'a😀b', '[a😀b]'],
    ['decomposed letters', 'u\u031b\u0309y ban', '[ửy ban]'],
    ['line ends', 'a\r\nb\rc\nd', '[a\nb\nc\nd]'],
    ['tabs', 'a\tb', '[a\tb]'],
    ['XML', '</w:t><w:br/>&amp;<!--', '[</w:t><w:br/>&amp;<!--]'],
    ['tags', '{ten}{#x}', '[{ten}{#x}]'],
    ['a number', 12.5, '[12.5]'],
    ['no number', Number.NaN, '[…]'],
    ['infinity', Infinity, '[…]'],
    ['null', null, '[…]'],
    ['undefined', undefined, '[…]'],
    ['a truth', true, '[…]'],
    ['a record', {}, '[…]'],
    ['a list', ['a'], '[…]'],
    ['a method', () => 'x', '[…]'],
  ])('%s', (_name, value, text) => {
    expect(one(value)).toBe(text)
  })

  test('names of Object.prototype are missing, not found', () => {
    const body = p('{constructor}{__proto__}{toString}{#constructor}x{/constructor}')
    expect(docxText(fillTemplate(compileTemplate(handmadeDocx(body)), {}))[0]).toBe('………')
  })

  test('500 random strings leave every file well-formed', () => {
    const random = seededRandom(7)
    const string = () => String.fromCharCode(...Array.from({ length: 40 }, () => Math.floor(random() ** 2 * 65536)))
    const bytes = fillTemplate(compileTemplate(handmadeDocx(p('{#x}{.}{/x}'))), {
      x: Array.from({ length: 500 }, string),
    })
    expect(scanXml(readZip(bytes).read('word/document.xml').toString('utf8'))).not.toBeNull()
  })
})

describe('a filled file', () => {
  const template = handmadeDocx(sampleTemplates.map(([, body]) => body).join(''), p('{ten}'))

  test('keeps every part without tags byte for byte, still compressed', () => {
    const filled = readZip(fillTemplate(compileTemplate(template), sampleData))
    const original = readZip(template)
    expect(filled.names).toEqual(original.names)
    for (const name of original.names.filter((other) => !/document\.xml$|header1\.xml$/.test(other))) {
      expect(Buffer.from(filled.raw(name).compressed).equals(Buffer.from(original.raw(name).compressed))).toBe(true)
    }
  })

  test('has the same bytes in two time zones and at two times', () => {
    const digest = () =>
      createHash('sha256')
        .update(fillTemplate(compileTemplate(template), sampleData))
        .digest('hex')
    const script = `
      const { compileTemplate } = await import('#engine/reporting/docx/compileTemplate.ts')
      const { fillTemplate } = await import('#engine/reporting/docx/fillTemplate.ts')
      const { sampleData } = await import('#test/documents/docx/sampleTemplates.ts')
      const { createHash } = await import('node:crypto')
      Date.now = () => 1e12
      const chunks = []
      for await (const chunk of process.stdin) chunks.push(chunk)
      const bytes = fillTemplate(compileTemplate(Buffer.concat(chunks)), sampleData)
      console.log(createHash('sha256').update(bytes).digest('hex'))`
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      input: template,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/Los_Angeles' },
    })
    expect(elsewhere.trim()).toBe(digest())
  })

  test('a compiled template can be filled again and again', () => {
    const compiled = compileTemplate(template)
    expect(fillTemplate(compiled, sampleData).equals(fillTemplate(compiled, sampleData))).toBe(true)
  })
})
