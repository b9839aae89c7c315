import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorTemplate } from '#engine/reporting/authoring/authorTemplate.ts'

const folder = join(import.meta.dirname, '../../templates/word')

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bao-cao-dinh-ky.docx'), await authorTemplate())
