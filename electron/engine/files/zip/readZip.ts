import { crc32, inflateRawSync } from 'node:zlib'
import { listZip, type ListedEntry } from './listZip.ts'
import { PackageFault } from './packageFault.ts'
import type { RawZipEntry } from './zipEntry.ts'
import { defaultZipLimits, type ZipLimits } from './zipLimits.ts'

/** An archive whose directory has been checked; parts are inflated only when asked for. Names are exact, folders left out. */
export type ZipArchive = {
  names: readonly string[]
  has(name: string): boolean
  /** The bytes of a part, their length and CRC-32 checked. Throws PackageFault. */
  read(name: string): Buffer
  /** A part as it lies there, for writeZip. Throws PackageFault when it is missing. */
  raw(name: string): RawZipEntry
}

/** Opens a .docx, .xlsx or other zip that came from outside. Throws PackageFault when it is damaged, hostile or too large. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): ZipArchive {
  const listed = listZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  const byName = new Map(listed.map((entry) => [entry.name, entry]))
  return {
    names: listed.map((entry) => entry.name),
    has: (name) => byName.has(name),
    read: (name) => inflate(mustFind(byName, name)),
    raw: (name) => mustFind(byName, name).raw,
  }
}

function mustFind(byName: ReadonlyMap<string, ListedEntry>, name: string): ListedEntry {
  const entry = byName.get(name)
  if (!entry)
    throw new PackageFault('missingPart', `Tệp thiếu phần "${name}". Hãy mở tệp bằng Word hoặc Excel rồi lưu lại.`)
  return entry
}

function inflate({ name, raw }: ListedEntry): Buffer {
  const bytes = raw.method === 'stored' ? Buffer.from(raw.compressed) : inflateExactly(name, raw)
  if (bytes.length !== raw.size || crc32(bytes) !== raw.crc) throw damagedPart(name)
  return bytes
}

/** A part that fits is inflated into one buffer; what a large one claims to be is not reserved before it is. */
const smallestChunk = 64
const largestChunk = 1024 * 1024

function inflateExactly(name: string, raw: RawZipEntry): Buffer {
  try {
    const chunkSize = Math.min(Math.max(raw.size, smallestChunk), largestChunk)
    return inflateRawSync(raw.compressed, { maxOutputLength: Math.max(raw.size, 1), chunkSize })
  } catch {
    throw damagedPart(name)
  }
}

function damagedPart(name: string): PackageFault {
  return new PackageFault('damaged', `Phần "${name}" của tệp bị hỏng. Hãy xin hoặc sao chép lại tệp gốc.`)
}
