import { crc32, deflateRawSync } from 'node:zlib'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { PackageFault } from '#engine/files/zip/packageFault.ts'
import { readZip } from '#engine/files/zip/readZip.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'

const text = (value: string) => Buffer.from(value, 'utf8')
const sample = () =>
  writeZip([
    { name: 'word/document.xml', bytes: text('<a>Bắc Giang</a>'.repeat(50)) },
    { name: 'ảnh/một.png', bytes: Buffer.from([1, 2, 3, 255]), stored: true },
  ])

function refusal(bytes: Uint8Array, then: (archive: ReturnType<typeof readZip>) => void = () => {}): string {
  try {
    then(readZip(bytes))
  } catch (error) {
    if (error instanceof PackageFault) {
      expect(error.sentence).toMatch(/^\p{Lu}.*\.$/u)
      return error.code
    }
    throw error
  }
  return 'accepted'
}

/** A copy of `bytes` in which `find` is replaced everywhere by a name of the same length. */
function renamed(bytes: Buffer, find: string, put: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(find, put), 'latin1')
}

/** A copy with the 32-bit number `offset` bytes into the n-th record of a signature replaced. */
function patched(bytes: Buffer, signature: number, offset: number, value: number, width: 2 | 4 = 4): Buffer {
  const copy = Buffer.from(bytes)
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(signature)
  copy.writeUIntLE(value, copy.indexOf(mark) + offset, width)
  return copy
}

const local = 0x04034b50
const central = 0x02014b50
const end = 0x06054b50

describe('writeZip', () => {
  test('is read back by pizzip and by readZip, names in UTF-8', () => {
    const bytes = sample()
    expect(new PizZip(bytes).file('ảnh/một.png')?.asUint8Array()).toEqual(new Uint8Array([1, 2, 3, 255]))
    const archive = readZip(bytes)
    expect(archive.names).toEqual(['word/document.xml', 'ảnh/một.png'])
    expect(archive.read('word/document.xml').toString()).toContain('Bắc Giang')
  })

  test('gives the same bytes for the same entries', () => {
    expect(sample().equals(sample())).toBe(true)
  })

  test('copies a raw entry of another archive byte for byte', () => {
    const archive = readZip(Buffer.from(new PizZip(sample()).generate({ type: 'uint8array', compression: 'DEFLATE' })))
    const raw = archive.raw('word/document.xml')
    const copied = readZip(writeZip([{ name: 'word/document.xml', raw }]))
    expect(Buffer.from(copied.raw('word/document.xml').compressed).equals(Buffer.from(raw.compressed))).toBe(true)
    expect(copied.read('word/document.xml').equals(archive.read('word/document.xml'))).toBe(true)
  })

  test('takes an empty archive and an empty part', () => {
    expect(readZip(writeZip([])).names).toEqual([])
    expect(readZip(writeZip([{ name: 'a', bytes: text('') }])).read('a')).toHaveLength(0)
  })
})

describe('readZip refuses', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['an old or encrypted office file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldOrEncrypted'],
    ['a PDF', text('%PDF-1.7'), 'notZip'],
    ['a cut file', sample().subarray(0, 100), 'damaged'],
    ['a file without its last byte', sample().subarray(0, -1), 'damaged'],
    ['bytes after the end', Buffer.concat([sample(), Buffer.from([0])]), 'damaged'],
    ['a climbing name', renamed(sample(), 'word/document.xml', 'word/../ument.xml'), 'unsafeName'],
    ['a backslash', renamed(sample(), 'word/document.xml', 'word\\document.xml'), 'unsafeName'],
    ['an absolute name', renamed(sample(), 'word/document.xml', '/ord/document.xml'), 'unsafeName'],
    ['a drive', renamed(sample(), 'word/document.xml', 'C:rd/document.xml'), 'unsafeName'],
    ['a NUL in a name', renamed(sample(), 'word/document.xml', 'word/docu\0ent.xml'), 'unsafeName'],
    ['a duplicate', writeZip(['a', 'b', 'A'].map((name) => ({ name, bytes: text('x') }))), 'duplicateName'],
    [
      'too many entries',
      writeZip(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}`, bytes: text('') }))),
      'tooManyParts',
    ],
    ['an encrypted entry', patched(sample(), central, 8, 0x0801, 2), 'oldOrEncrypted'],
    ['another compression', patched(sample(), central, 10, 12, 2), 'unsupported'],
    ['zip64 sizes', patched(sample(), central, 24, 0xffffffff), 'unsupported'],
    ['a zip64 directory', patched(sample(), end, 16, 0xffffffff), 'unsupported'],
    ['a directory beyond the file', patched(sample(), end, 16, 0x7fffffff), 'damaged'],
    ['another local name', patched(sample(), local, 30, 0x78787878), 'damaged'],
    ['an entry beyond the directory', patched(sample(), central, 42, 0x00ffffff), 'damaged'],
    ['a part too large', patched(sample(), central, 24, 65 * 1024 * 1024), 'partTooLarge'],
    ['a bomb', writeZip([{ name: 'a', bytes: Buffer.alloc(8 * 1024 * 1024) }]), 'suspiciousRatio'],
  ])('%s', (_name, bytes, code) => {
    expect(refusal(bytes)).toBe(code)
  })

  test('too much in all, though every part is allowed', () => {
    const blob = Buffer.alloc(1024 * 1024)
    const raw = { method: 'deflated', crc: crc32(blob), size: blob.length, compressed: deflateRawSync(blob) } as const
    expect(refusal(writeZip(Array.from({ length: 161 }, (_, n) => ({ name: `${n}`, raw }))))).toBe('tooLarge')
  })

  test('an entry that lies within another', () => {
    const inner = { name: 'bb', bytes: text('quoted'), stored: true }
    const bytes = writeZip([{ name: 'a', bytes: writeZip([inner]), stored: true }, inner])
    const listedSecond = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(30 + 'a'.length, listedSecond + 42)
    expect(refusal(bytes)).toBe('damaged')
  })

  test.each([
    ['a part larger than it says', patched(sample(), central, 24, 10)],
    ['a part smaller than it says', patched(sample(), central, 24, 10_000)],
    ['a flipped CRC', patched(sample(), central, 16, 1)],
  ])('%s, when it is read', (_name, bytes) => {
    expect(refusal(bytes, (archive) => archive.read('word/document.xml'))).toBe('damaged')
  })

  test('a missing part, when it is read', () => {
    expect(refusal(sample(), (archive) => archive.read('khác.xml'))).toBe('missingPart')
    expect(refusal(sample(), (archive) => archive.raw('__proto__'))).toBe('missingPart')
  })

  test('every one-byte change of the stored bytes: refused or without effect', () => {
    const bytes = sample()
    const before = [...readZip(bytes).names].map((name) => readZip(bytes).read(name).toString('hex')).join()
    let accepted = 0
    for (let at = 0; at < bytes.length; at++) {
      const copy = Buffer.from(bytes)
      copy.writeUInt8(copy.readUInt8(at) ^ 0x20, at)
      let after = ''
      const code = refusal(copy, (archive) => {
        after = ['word/document.xml', 'ảnh/một.png'].map((name) => archive.read(name).toString('hex')).join()
      })
      if (code !== 'accepted') continue
      accepted++
      expect(after).toBe(before)
    }
    expect(accepted).toBeLessThan(bytes.length / 2)
  })
})
