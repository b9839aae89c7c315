import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}/docs/architecture.md`, 'utf8')
const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
const paths = quoted.filter((text) => /^\.?[\w.-]+(\/[\w.-]+)+$/.test(text) && !text.startsWith('application/'))

test('every path on the architecture page exists', () => {
  expect(paths.length).toBeGreaterThan(30)
  expect(paths.filter((path) => !existsSync(`${root}/${path}`))).toEqual([])
})

test.each(['shared/domain', 'electron/engine', 'electron/hosts'])(
  'every room of %s is on the architecture page',
  (folder) => {
    const rooms = readdirSync(`${root}/${folder}`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const named = (room: string) => page.includes(`${folder}/${room}`)
    expect(rooms.map((entry) => entry.name).filter((room) => !named(room))).toEqual([])
  },
)

test('every decision is listed with a title, and none is numbered twice', () => {
  const files = readdirSync(`${root}/docs/decisions`).filter((file) => /^\d{4}-/.test(file))
  expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length)
  for (const file of files) expect(readFileSync(`${root}/docs/decisions/${file}`, 'utf8')).toMatch(/^# /)
})
