import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** mount, where this machine lets the test mount a disk of its own: Linux, as its administrator. */
export const tinyDisk = {
  name: 'a disk of its own',
  path: canMount() ? 'mount' : null,
  install: 'run as root on Linux where mounting is allowed',
}

/** Puts an empty disk of a few kilobytes in a folder, which is made where it is missing; the function takes it away again. */
export function mountTinyDisk(folder: string, kilobytes: number): () => void {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' })
  return () => execFileSync('umount', [folder], { stdio: 'ignore' })
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'qcdc-tiny-disk-'))
  try {
    mountTinyDisk(folder, 4)()
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
