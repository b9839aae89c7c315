import { readFileSync } from 'node:fs'
import type Docxtemplater from 'docxtemplater'
import type PizZip from 'pizzip'
import { loadPeer } from '../loadPeer.ts'
import { argument, measureWork } from '../measureWork.ts'

const Zip = await loadPeer<typeof PizZip>('pizzip')
const Template = await loadPeer<typeof Docxtemplater>('docxtemplater')
const template = readFileSync(argument(0))
const data = JSON.parse(readFileSync(argument(1), 'utf8')) as object

await measureWork(() => {
  const document = new Template(new Zip(template), { paragraphLoop: true, linebreaks: true })
  document.render(data)
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
})
