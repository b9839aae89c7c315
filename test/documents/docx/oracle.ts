import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { scanXml } from '#engine/reporting/docx/scanXml.ts'

/** What docxtemplater makes of a template: a file, an error, or a file that is not well-formed although it said nothing. */
type OracleAnswer = { kind: 'file'; bytes: Buffer } | { kind: 'error' } | { kind: 'broken' }

/** Fills a template with docxtemplater, its options set to our language. */
export function askDocxtemplater(template: Buffer, data: unknown): OracleAnswer {
  try {
    const doc = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      nullGetter: (part: { module?: string }) => (part.module ? undefined : '…'),
      errorLogging: false,
    })
    doc.render(data)
    const zip = doc.getZip() as PizZip
    const bytes = zip.generate({ type: 'nodebuffer' })
    const parts = Object.keys(zip.files).filter((name) => name.endsWith('.xml'))
    const isWhole = parts.every((name) => scanXml(zip.file(name)?.asText() ?? '') !== null)
    return isWhole ? { kind: 'file', bytes } : { kind: 'broken' }
  } catch {
    return { kind: 'error' }
  }
}
