import { readFileSync } from 'node:fs'
import { compileTemplate } from '../../../electron/engine/reporting/docx/compileTemplate.ts'
import { fillTemplate, type TemplateData } from '../../../electron/engine/reporting/docx/fillTemplate.ts'
import { argument, measureWork } from '../measureWork.ts'

const template = readFileSync(argument(0))
const data = JSON.parse(readFileSync(argument(1), 'utf8')) as TemplateData

await measureWork(() => fillTemplate(compileTemplate(template), data))
