import { describe, expect, it } from 'vitest'
import { outlineSchema } from '#shared/domain/submissions/outline.ts'
import { unitKinds } from '#shared/domain/orgTree/orgUnit.ts'
import { planNarrativeForm } from '#shared/domain/submissions/planNarrativeForm.ts'
import { readTemplateJson } from '../indicators/readCatalogue.ts'

const { sections } = outlineSchema.parse(readTemplateJson('outlines/quarterly.json'))

describe('the list of sections to write', () => {
  it.each(unitKinds)('holds exactly what a %s writes, each below its headings', (kind) => {
    const lines = planNarrativeForm(sections, kind, new Map())
    const written = sections.filter(({ writtenBy }) => writtenBy.includes(kind)).map(({ code }) => code)
    expect(lines.filter(({ isWritten }) => isWritten).map(({ section }) => section)).toEqual(written)
    for (const { section, isWritten } of lines) {
      const parent = section.split('.').slice(0, -1).join('.')
      if (parent !== '') expect(lines.map((line) => line.section)).toContain(parent)
      if (!isWritten) expect(written.some((code) => code.startsWith(`${section}.`))).toBe(true)
    }
  })

  it('brings along what is written', () => {
    const texts = new Map([['I.1', 'Đã ban hành 2 văn bản.']])
    const line = planNarrativeForm(sections, 'commune', texts).find(({ section }) => section === 'I.1')
    expect(line).toMatchObject({ isWritten: true, level: 2, text: 'Đã ban hành 2 văn bản.' })
  })
})
