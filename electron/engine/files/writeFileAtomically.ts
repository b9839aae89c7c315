import { writeFilesTogether } from './writeFilesTogether.ts'

/**
 * Writes a file so that a crash leaves the old one or the new one, never a half. Makes the folder where it is missing.
 * Throws `Refusal` with fileLocked, fileNotWritable or diskFull.
 */
export function writeFileAtomically(path: string, content: Uint8Array): void {
  writeFilesTogether([{ path, content }])
}
