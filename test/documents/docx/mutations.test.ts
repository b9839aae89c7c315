import { describe, expect, test } from 'vitest'
import { compileTemplate } from '#engine/reporting/docx/compileTemplate.ts'
import { fillTemplate } from '#engine/reporting/docx/fillTemplate.ts'
import { TemplateRefused } from '#engine/reporting/docx/templateFault.ts'
import { docxText } from '#test/support/docxText.ts'
import { handmadeDocx } from './handmadeDocx.ts'
import { mutateBody } from './mutateBody.ts'
import { askDocxtemplater } from './oracle.ts'
import { sampleData, sampleTemplates } from './sampleTemplates.ts'

const wanted = 208

/** What ours says of a template: the text it prints, or its first fault. */
function askOurs(template: Buffer): { text: string[] } | { refused: string } {
  try {
    return { text: shown(fillTemplate(compileTemplate(template), sampleData)) }
  } catch (error) {
    if (error instanceof TemplateRefused) return { refused: error.message }
    throw error
  }
}

/** Empty paragraphs apart: docxtemplater leaves one where a loop prints only a table that has no row. */
function shown(bytes: Buffer): string[] {
  return docxText(bytes).filter((text) => text !== '')
}

function mutants(): Buffer[] {
  const found: Buffer[] = []
  for (let seed = 1; found.length < wanted; seed++) {
    const [, body] = sampleTemplates[seed % sampleTemplates.length] ?? ['', '']
    const mutated = mutateBody(body, seed)
    if (mutated !== body) found.push(handmadeDocx(mutated))
  }
  return found
}

describe(`${wanted} mutated templates`, () => {
  const answers = mutants().map((template) => ({
    oracle: askDocxtemplater(template, sampleData),
    ours: askOurs(template),
  }))

  test('what docxtemplater refuses is refused', () => {
    const refused = answers.filter(({ oracle }) => oracle.kind === 'error')
    expect(refused.length).toBeGreaterThan(60)
    expect(refused.filter(({ ours }) => !('refused' in ours))).toEqual([])
  })

  test('what docxtemplater turns into a broken file without a word is refused', () => {
    const broken = answers.filter(({ oracle }) => oracle.kind === 'broken')
    expect(broken.length).toBeGreaterThan(3)
    expect(broken.filter(({ ours }) => !('refused' in ours))).toEqual([])
  })

  test('what both fill has the same text', () => {
    let compared = 0
    for (const { oracle, ours } of answers) {
      if (oracle.kind !== 'file' || !('text' in ours)) continue
      compared++
      // An object where a text belongs: docxtemplater prints "[object Object]".
      expect(ours.text).toEqual(shown(oracle.bytes).map((text) => text.replaceAll('[object Object]', '…')))
    }
    expect(compared).toBeGreaterThan(60)
  })

  test('ours is the stricter one only where the template is broken or other data would break the file', () => {
    const stricter = answers.flatMap(({ oracle, ours }) =>
      oracle.kind === 'file' && 'refused' in ours ? [ours.refused] : [],
    )
    expect(stricter.length).toBeLessThan(wanted / 20)
    for (const sentence of stricter) expect(sentence).toMatch(/vùng khác|một đầu|bị hỏng/)
  })

  test('every refusal is one sentence with a tag or a part and what to do', () => {
    for (const { ours } of answers)
      if ('refused' in ours) expect(ours.refused).toMatch(/^(?:Thẻ \S|Nội dung mẫu).*: hãy .*\.$/su)
  })
})
