import { crc32, deflateRawSync } from 'node:zlib'
import { type RawZipEntry, type ZipEntry, zipFormat } from './zipEntry.ts'

/** 1980-01-01 00:00, the earliest DOS date: no clock in the file, so the same entries give the same bytes. */
const dosDate = 0x0021
const versionNeeded = 20
const most = { entries: 0xfffe, bytes: 0xfffffffe }

type Placed = { name: Buffer; raw: RawZipEntry; offset: number }

/**
 * The bytes of a zip archive with these entries in this order. Reproducible: fixed times, UTF-8 names, no extra fields.
 * `level` is the deflate level, 1 to 9. Throws when the archive would need zip64.
 */
export function writeZip(entries: readonly ZipEntry[], level = 6): Buffer {
  if (entries.length > most.entries) throw new Error(`writeZip: ${entries.length} entries need zip64`)
  const chunks: Uint8Array[] = []
  const placed: Placed[] = []
  let offset = 0
  for (const entry of entries) {
    const one: Placed = { name: Buffer.from(entry.name, 'utf8'), raw: toRaw(entry, level), offset }
    placed.push(one)
    chunks.push(localHeader(one), one.name, one.raw.compressed)
    offset += zipFormat.localSize + one.name.length + one.raw.compressed.length
  }
  if (offset > most.bytes) throw new Error(`writeZip: ${offset} bytes need zip64`)
  return Buffer.concat([
    ...chunks,
    ...placed.flatMap((one) => [centralHeader(one), one.name]),
    endRecord(placed, offset),
  ])
}

function toRaw(entry: ZipEntry, level: number): RawZipEntry {
  if ('raw' in entry) return entry.raw
  const { bytes } = entry
  const sums = { crc: crc32(bytes), size: bytes.length }
  if (entry.stored) return { method: 'stored', ...sums, compressed: bytes }
  return { method: 'deflated', ...sums, compressed: deflateRawSync(bytes, { level }) }
}

function localHeader(one: Placed): Buffer {
  const header = Buffer.alloc(zipFormat.localSize)
  header.writeUInt32LE(zipFormat.localSignature, 0)
  writeShared(header, 4, one)
  return header
}

function centralHeader(one: Placed): Buffer {
  const header = Buffer.alloc(zipFormat.centralSize)
  header.writeUInt32LE(zipFormat.centralSignature, 0)
  header.writeUInt16LE(versionNeeded, 4)
  writeShared(header, 6, one)
  header.writeUInt32LE(one.offset, 42)
  return header
}

/** The 26 bytes that a local and a central header have in common, from "version needed" to the length of the extra field. */
function writeShared(header: Buffer, at: number, { name, raw }: Placed): void {
  header.writeUInt16LE(versionNeeded, at)
  header.writeUInt16LE(zipFormat.utf8Flag, at + 2)
  header.writeUInt16LE(raw.method === 'stored' ? 0 : 8, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(dosDate, at + 8)
  header.writeUInt32LE(raw.crc, at + 10)
  header.writeUInt32LE(raw.compressed.length, at + 14)
  header.writeUInt32LE(raw.size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function endRecord(placed: readonly Placed[], offset: number): Buffer {
  const size = placed.reduce((sum, one) => sum + zipFormat.centralSize + one.name.length, 0)
  const record = Buffer.alloc(zipFormat.endSize)
  record.writeUInt32LE(zipFormat.endSignature, 0)
  record.writeUInt16LE(placed.length, 8)
  record.writeUInt16LE(placed.length, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
