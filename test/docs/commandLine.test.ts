import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commands } from '#hosts/cli/commands/commands.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

test.each([...commands.keys()])('the command %s stands in the guide and in the list of JSON shapes', (name) => {
  expect(read('docs/command-line.md')).toContain(`\`${name}`)
  expect(read('docs/huong-dan/dong-lenh.md')).toContain(`\`${name}`)
})
