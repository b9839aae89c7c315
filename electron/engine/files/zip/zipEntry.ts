/** An entry as it lies in an archive, still compressed, so that it can be copied into another one byte for byte. */
export type RawZipEntry = {
  method: 'stored' | 'deflated'
  crc: number
  /** Bytes once inflated. */
  size: number
  compressed: Uint8Array
}

/** An entry to be written: bytes to be compressed (or `stored` as they are), or a raw one taken over untouched. */
export type ZipEntry = { name: string; bytes: Uint8Array; stored?: boolean } | { name: string; raw: RawZipEntry }

/** Signatures and fixed sizes of the zip format (APPNOTE 6.3 §4.3), shared by reader and writer. */
export const zipFormat = {
  localSignature: 0x04034b50,
  localSize: 30,
  centralSignature: 0x02014b50,
  centralSize: 46,
  endSignature: 0x06054b50,
  endSize: 22,
  utf8Flag: 0x0800,
  encryptedFlags: 0x2041,
} as const
