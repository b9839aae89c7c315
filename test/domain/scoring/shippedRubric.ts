import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rubric } from '#shared/domain/scoring/rubric.ts'
import { rubricSchema } from '#shared/domain/scoring/rubricSchema.ts'
import { templatesDir } from '#test/support/testEngine.ts'

/** The rubric the program ships with. */
export function shippedRubric(): Rubric {
  const text = readFileSync(join(templatesDir, 'rubrics', '2022-du-thao.json'), 'utf8')
  return rubricSchema.parse(JSON.parse(text))
}
