import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Holds a file as Word holds an open document: nothing can take its name until the function is called. It needs `tinyDisk`: the
 * system refuses (EBUSY) to replace what something is mounted on.
 */
export function holdFile(path: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'qcdc-held-'))
  const content = join(folder, 'held')
  writeFileSync(content, 'đang mở')
  writeFileSync(path, 'cũ')
  execFileSync('mount', ['--bind', content, path], { stdio: 'ignore' })
  return () => {
    execFileSync('umount', [path], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
}
