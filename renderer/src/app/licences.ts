/** What the program is made with, and under which licence; names stay as their authors write them. */
export const licences: readonly (readonly [name: string, licence: string])[] = [
  ['Electron, Node.js', 'MIT'],
  ['Chromium', 'BSD-3-Clause'],
  ['SQLite', 'Public Domain'],
  ['better-sqlite3', 'MIT'],
  ['React', 'MIT'],
  ['Mantine', 'MIT'],
  ['TanStack Query, Router', 'MIT'],
  ['zustand, zod, dayjs', 'MIT'],
  ['lucide', 'ISC'],
  ['docx, ExcelJS, ical-generator', 'MIT'],
  ['docx-preview', 'Apache-2.0'],
]
