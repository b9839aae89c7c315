import { readFileSync } from 'node:fs'
import { directiveSchema, type Directive } from '#shared/domain/directiveTasks/directive.ts'

const folder = new URL('../../../templates/directives/', import.meta.url)

/** The shipped directive 09-CT/TU, checked against its schema. */
export function loadDirective(): Directive {
  return directiveSchema.parse(JSON.parse(readFileSync(new URL('09-CT-TU.json', folder), 'utf8')))
}

/** Its whole text, with every run of white space as one space. */
export function loadDirectiveText(): string {
  return readFileSync(new URL('09-CT-TU.txt', folder), 'utf8').normalize('NFC').replace(/\s+/g, ' ')
}
