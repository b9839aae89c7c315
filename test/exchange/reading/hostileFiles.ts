import { deflateRawSync } from 'node:zlib'
import { readZip } from '#engine/files/zip/readZip.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'
import { editForm, replaceParts } from '../editForm.ts'

/** A file that somebody with bad luck or bad will could send. */
type HostileFile = { name: string; bytes: Buffer }

const sheet = 'xl/worksheets/sheet1.xml'
const strings = 'xl/sharedStrings.xml'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** At least forty hostile or damaged files made out of one good form. */
export function hostileFiles(form: Buffer): HostileFile[] {
  const part = (name: string, wanted: string, change: (xml: string) => string): HostileFile => ({
    name,
    bytes: replaceParts(form, (part, xml) => (part === wanted ? change(xml) : xml)),
  })
  const data = (name: string, rows: string) =>
    part(name, sheet, () => `<worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData></worksheet>`)
  return [
    ...damaged(form),
    ...zips(form),
    part('billion laughs', sheet, (xml) =>
      xml.replace('<worksheet', `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50)}">]><worksheet`),
    ),
    part('external entity', strings, (xml) => xml.replace('<sst', '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst')),
    part('long DOCTYPE', sheet, (xml) =>
      xml.replace('<worksheet', `<!DOCTYPE a [${'<!-- x -->'.repeat(100_000)}]><worksheet`),
    ),
    part('CDATA', sheet, (xml) => xml.replace('<sheetData>', '<![CDATA[x]]><sheetData>')),
    part('unclosed element', sheet, (xml) => xml.replace('</sheetData>', '')),
    part('wrong order of ends', sheet, (xml) => xml.replace('</c></row>', '</row></c>')),
    part('repeated attribute', sheet, (xml) => xml.replace('<c r="A1"', '<c r="A1" r="B1"')),
    part('control character', strings, (xml) => xml.replace('<t>', '<t>\u0001')),
    part('reference to no character', strings, (xml) => xml.replace('<t>', '<t>&#xFFFE;')),
    part('unknown entity', strings, (xml) => xml.replace('<t>', '<t>&evil;')),
    part(
      'depth of 10,000',
      sheet,
      () => `<worksheet xmlns="${spreadsheet}">${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</worksheet>`,
    ),
    part('another root', sheet, () => '<html><body/></html>'),
    part('Latin-1 declared', sheet, (xml) => xml.replace('UTF-8', 'windows-1258')),
    data('row one billion', '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'),
    data('cell beyond the sheet', '<row r="1"><c r="XFD1048576"><v>1</v></c></row>'),
    data('cell with a silly address', '<row r="1"><c r="A-1"><v>1</v></c></row>'),
    data('the same cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    data(
      'half a million cells',
      `<row r="1">${'<c><v>1</v></c>'.repeat(1_000)}</row>`.replace('r="1"', '').repeat(500),
    ),
    data('three million tags', '<row/>'.repeat(3_000_000)),
    data('unclosed cells without end', '<c>'.repeat(200_000)),
    data('one string of 3 MB', `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(3_000_000)}</t></is></c></row>`),
    part('merge of the whole sheet', sheet, (xml) =>
      xml.replace(/<mergeCells.*<\/mergeCells>/s, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ),
    part('fifty thousand merges', sheet, (xml) =>
      xml
        .replace('<mergeCells count', `<mergeCells x="1" count`)
        .replace('</mergeCells>', `${'<mergeCell ref="A1:B2"/>'.repeat(50_000)}</mergeCells>`),
    ),
    part('column of two billion', sheet, (xml) => xml.replace('max="11"', 'max="2000000000"')),
    part('a million empty strings', strings, (xml) => xml.replace('</sst>', `${'<si/>'.repeat(1_000_000)}</sst>`)),
    part('prototype in the sheet names', 'xl/workbook.xml', (xml) => xml.replace('name="qcdc"', 'name="__proto__"')),
    part('sheet that points outside', 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('worksheets/sheet1.xml', '../../../etc/passwd'),
    ),
    part('external workbook', '_rels/.rels', (xml) =>
      xml.replace('Target="xl/workbook.xml"', 'Target="http://nowhere.invalid/x" TargetMode="External"'),
    ),
    part('two hundred sheets', 'xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `${'<sheet name="x" sheetId="9" r:id="rId1"/>'.repeat(200)}</sheets>`),
    ),
    part('identity with another unit', strings, (xml) => xml.replace(/>07\d{3}</, '>07999<')),
    part('identity cut short', 'xl/worksheets/sheet3.xml', (xml) => xml.replace(/<row r="2[0-9]".*?<\/row>/gs, '')),
    part('identity of a newer form', strings, (xml) => xml.replace('<t>1</t>', '<t>99</t>')),
    {
      name: 'numbers of every odd kind',
      bytes: editForm(form, { figures: { E11: { number: '1e999' }, E12: { number: 'NaN' } } }),
    },
  ]
}

function damaged(form: Buffer): HostileFile[] {
  const cut = [0.1, 0.5, 0.9, 0.99].map((share) => ({
    name: `cut at ${share}`,
    bytes: form.subarray(0, Math.floor(form.length * share)),
  }))
  return [
    ...cut,
    { name: 'empty', bytes: Buffer.alloc(0) },
    { name: 'text', bytes: Buffer.from('xin chào') },
    { name: 'only PK', bytes: Buffer.from('PK') },
    {
      name: 'an old .xls or one with a password',
      bytes: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
    },
    { name: 'a byte flipped', bytes: flipped(form) },
    { name: 'junk in front', bytes: Buffer.concat([Buffer.alloc(64, 7), form]) },
  ]
}

function zips(form: Buffer): HostileFile[] {
  const zeros = Buffer.alloc(60 * 1024 * 1024)
  const packed = deflateRawSync(zeros)
  const bomb = {
    name: 'xl/worksheets/sheet1.xml',
    raw: { method: 'deflated' as const, crc: 0, size: zeros.length, compressed: packed },
  }
  const small = (name: string) => ({ name, bytes: Buffer.from('x') })
  return [
    { name: 'zip bomb', bytes: writeZip([bomb]) },
    { name: 'zip that lies about its size', bytes: writeZip([{ ...bomb, raw: { ...bomb.raw, size: 10 } }]) },
    { name: 'two parts of one name', bytes: writeZip([small('a.xml'), small('A.XML')]) },
    { name: 'name that climbs', bytes: writeZip([small('../../x')]) },
    { name: 'drive in a name', bytes: writeZip([small('C:\\x')]) },
    { name: 'three thousand parts', bytes: writeZip(Array.from({ length: 3_000 }, (_, index) => small(`p${index}`))) },
    { name: 'no workbook inside', bytes: writeZip([small('[Content_Types].xml')]) },
    { name: 'with macros', bytes: withPart(form, 'xl/vbaProject.bin') },
  ]
}

function withPart(form: Buffer, name: string): Buffer {
  let isAdded = false
  const entries: { name: string; bytes: Buffer }[] = []
  replaceParts(form, (part, xml) => {
    if (!isAdded) entries.push({ name, bytes: Buffer.from('macro') })
    isAdded = true
    entries.push({ name: part, bytes: Buffer.from(xml) })
    return xml
  })
  return writeZip(entries)
}

/** One byte inside the compressed figures sheet. */
function flipped(form: Buffer): Buffer {
  const { compressed } = readZip(form).raw(sheet)
  const at = form.indexOf(compressed) + Math.floor(compressed.length / 2)
  const copy = Buffer.from(form)
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at)
  return copy
}
