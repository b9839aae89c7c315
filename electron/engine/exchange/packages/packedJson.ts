import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { canonicalText } from '#shared/domain/exchange/packageText.ts'

/** The most a payload may unpack to, so that a small file cannot fill the memory. */
const mostBytes = 100 * 1_048_576

/** The SHA-256 of bytes or of a text in UTF-8, as hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A value as canonical JSON, its digest, and packed: the same value gives the same bytes on every system. */
export function packJson(value: Parameters<typeof canonicalText>[0]): { digest: string; packed: Buffer } {
  const text = canonicalText(value)
  const packed = gzipSync(text, { level: 6 })
  packed[operatingSystemByte] = 255
  return { digest: sha256(text), packed }
}

/** The JSON of packed bytes and its digest; null when they do not unpack within the limit, or not to JSON. */
export function unpackJson(packed: Uint8Array): { digest: string; value: unknown } | null {
  try {
    const bytes = gunzipSync(packed, { maxOutputLength: mostBytes })
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { digest: sha256(bytes), value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/** Where gzip notes the system a file was packed on (RFC 1952); 255 is "unknown". */
const operatingSystemByte = 9
