import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorTemplate } from '#engine/reporting/authoring/authorTemplate.ts'
import { authorLetter } from './authorLetter.ts'
import { authorSummaryWorkbook } from './authorSummaryWorkbook.ts'
import { shippedManifest, shippedWorkbooks } from './shippedManifest.ts'

const folder = join(import.meta.dirname, '../../templates/word')
const workbooks = join(import.meta.dirname, '../../templates/excel')

for (const one of [folder, workbooks]) mkdirSync(one, { recursive: true })
const scopes = new Map(shippedManifest.templates.map(({ file, scope }) => [file, scope]))
for (const [file, scope] of scopes) writeFileSync(join(folder, file), await authorTemplate(scope))
for (const { file, title } of shippedManifest.letters) writeFileSync(join(folder, file), await authorLetter(title))
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(shippedManifest, null, 2)}\n`)
for (const { file } of shippedWorkbooks.templates) writeFileSync(join(workbooks, file), authorSummaryWorkbook())
writeFileSync(join(workbooks, 'manifest.json'), `${JSON.stringify(shippedWorkbooks, null, 2)}\n`)
