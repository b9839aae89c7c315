import { damagedFile, unsupportedZip } from './damagedFile.ts'
import { findDirectory } from './findDirectory.ts'
import { PackageFault } from './packageFault.ts'
import type { ZipLimits } from './zipLimits.ts'
import { mustBeSafeName } from './mustBeSafeName.ts'
import { type RawZipEntry, zipFormat } from './zipEntry.ts'

/** One part of an archive, its header checked and its bytes found, not inflated. */
export type ListedEntry = { name: string; raw: RawZipEntry }

type Header = { name: string; offset: number; method: number; crc: number; packed: number; size: number }

/** Walks the central directory and checks every entry against the limits before anything is inflated. Throws PackageFault. */
export function listZip(file: Buffer, limits: ZipLimits): ListedEntry[] {
  const directory = findDirectory(file, limits.fileBytes)
  if (directory.count > limits.entries) {
    throw new PackageFault(
      'tooManyParts',
      `Tệp có ${directory.count} phần bên trong, quá mức ${limits.entries} cho phép.`,
    )
  }
  const headers = readHeaders(file, directory)
  mustFitLimits(headers, limits)
  mustBeDistinct(headers)
  const listed = headers.map((header) => ({ header, start: dataStart(file, header, directory.offset) }))
  mustNotOverlap(listed)
  return listed
    .filter(({ header }) => !header.name.endsWith('/'))
    .map(({ header, start }) => ({ name: header.name, raw: rawOf(file, header, start) }))
}

function readHeaders(file: Buffer, directory: { offset: number; count: number; end: number }): Header[] {
  const headers: Header[] = []
  let at = directory.offset
  for (let n = 0; n < directory.count; n++) {
    if (at + zipFormat.centralSize > directory.end) throw damagedFile()
    const length = file.readUInt16LE(at + 28)
    const next = at + zipFormat.centralSize + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    if (next > directory.end) throw damagedFile()
    headers.push(readHeader(file, at, length))
    at = next
  }
  if (at !== directory.end) throw damagedFile()
  return headers
}

function readHeader(file: Buffer, at: number, nameLength: number): Header {
  if (file.readUInt32LE(at) !== zipFormat.centralSignature) throw damagedFile()
  const nameStart = at + zipFormat.centralSize
  const header = {
    name: mustBeSafeName(file.subarray(nameStart, nameStart + nameLength)),
    offset: file.readUInt32LE(at + 42),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
  }
  if (file.readUInt16LE(at + 8) & zipFormat.encryptedFlags) {
    throw new PackageFault('oldOrEncrypted', 'Tệp có mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại.')
  }
  if (header.method === 0 && header.packed !== header.size) throw damagedFile()
  if (header.method !== 0 && header.method !== 8) throw unsupportedZip()
  if ([header.offset, header.packed, header.size].includes(0xffffffff)) throw unsupportedZip()
  return header
}

function mustFitLimits(headers: readonly Header[], limits: ZipLimits): void {
  let total = 0
  for (const { name, size, packed } of headers) {
    total += size
    if (size > limits.partBytes) throw new PackageFault('partTooLarge', `Phần "${name}" của tệp lớn quá mức cho phép.`)
    if (size > limits.ratioFrom && size > packed * limits.ratio) {
      throw new PackageFault('suspiciousRatio', `Phần "${name}" của tệp được nén bất thường nên không mở, để an toàn.`)
    }
  }
  if (total > limits.totalBytes) throw new PackageFault('tooLarge', 'Nội dung trong tệp lớn quá mức cho phép.')
}

function mustBeDistinct(headers: readonly Header[]): void {
  const seen = new Set<string>()
  for (const { name } of headers) {
    const key = name.toLowerCase()
    if (seen.has(key))
      throw new PackageFault('duplicateName', `Tệp có hai phần cùng tên "${name}" nên không mở, để an toàn.`)
    seen.add(key)
  }
}

/** Where the bytes of an entry start; its local header must tell the same name and lie before the directory. */
function dataStart(file: Buffer, { name, offset, packed }: Header, directoryOffset: number): number {
  if (offset + zipFormat.localSize > directoryOffset) throw damagedFile()
  if (file.readUInt32LE(offset) !== zipFormat.localSignature) throw damagedFile()
  const nameEnd = offset + zipFormat.localSize + file.readUInt16LE(offset + 26)
  const start = nameEnd + file.readUInt16LE(offset + 28)
  if (start + packed > directoryOffset) throw damagedFile()
  if (mustBeSafeName(file.subarray(offset + zipFormat.localSize, nameEnd)) !== name) throw damagedFile()
  return start
}

/** Overlapping entries let a small file inflate to a huge one although each looks harmless. */
function mustNotOverlap(listed: readonly { header: Header; start: number }[]): void {
  const sorted = listed.toSorted((a, b) => a.header.offset - b.header.offset)
  let end = 0
  for (const { header, start } of sorted) {
    if (header.offset < end) throw damagedFile()
    end = start + header.packed
  }
}

function rawOf(file: Buffer, header: Header, start: number): RawZipEntry {
  const method = header.method === 0 ? 'stored' : 'deflated'
  return { method, crc: header.crc, size: header.size, compressed: file.subarray(start, start + header.packed) }
}
