const MB = 1024 * 1024

/** What a package may hold at most; sizes in bytes. */
export type ZipLimits = {
  fileBytes: number
  entries: number
  partBytes: number
  totalBytes: number
  /** Inflated to compressed size of one part, looked at from `ratioFrom` bytes on. */
  ratio: number
  ratioFrom: number
}

/** Wide enough for every honest office file that was tried, narrow enough for a PC with 4 GB. */
export const defaultZipLimits: ZipLimits = {
  fileBytes: 30 * MB,
  entries: 2_000,
  partBytes: 64 * MB,
  totalBytes: 160 * MB,
  ratio: 200,
  ratioFrom: MB,
}
