import { readZip } from '../../files/zip/readZip.ts'
import { writeZip } from '../../files/zip/writeZip.ts'

/** What the authoring library makes anew at every run: dates, and identities drawn at random. */
const fixedDate = '2021-08-10T00:00:00Z'

/** The same package with fixed dates and numbered identities, so that the same template gives the same bytes. */
export function reproducible(bytes: Uint8Array): Buffer {
  const archive = readZip(bytes)
  const entries = archive.names.map((name) => ({ name, bytes: tidyPart(name, archive.read(name)) }))
  return writeZip(entries)
}

function tidyPart(name: string, bytes: Uint8Array): Uint8Array {
  if (name !== 'docProps/core.xml') return bytes
  const xml = Buffer.from(bytes).toString('utf8')
  return Buffer.from(xml.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, fixedDate), 'utf8')
}
