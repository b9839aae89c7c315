import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorTemplate } from '#engine/reporting/authoring/authorTemplate.ts'
import { authorFollowUpLetter } from './authorFollowUpLetter.ts'
import { shippedManifest } from './shippedManifest.ts'

const folder = join(import.meta.dirname, '../../templates/word')

mkdirSync(folder, { recursive: true })
const template = await authorTemplate()
for (const file of new Set(shippedManifest.templates.map((one) => one.file)))
  writeFileSync(join(folder, file), template)
writeFileSync(join(folder, 'cong-van-don-doc.docx'), await authorFollowUpLetter())
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(shippedManifest, null, 2)}\n`)
