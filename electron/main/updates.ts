import { app } from 'electron'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { writeFileAtomically } from '#engine/files/writeFileAtomically.ts'
import { verifyUpdate } from '#hosts/verifyUpdate.ts'
import { refuse, Refusal } from '#shared/contract/failure.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'

/** Updating from a signed file that came on a stick or a share. */
export type Updates = {
  canUpdate: boolean
  /** The version that a file brings. Throws `Refusal`. */
  check(path: string): string
  /** Checks a private copy of the file, backs the data up, starts that copy and leaves. Throws `Refusal`. */
  install(path: string): Promise<void>
}

/** Updates checked with `publicKey`; without one, every update file is refused. */
export function createUpdates(publicKey: string | null, folder: string, engine: ServedEngine): Updates {
  const verified = (path: string) => {
    if (publicKey === null) return refuse('badInput', { field: 'update', reason: 'bản này không nhận tệp cập nhật' })
    return verifyUpdate(path, publicKey, app.getVersion())
  }
  return {
    canUpdate: publicKey !== null,
    check: (path) => verified(path).version,
    install: async (path) => {
      const { version, bytes } = verified(path)
      // The bytes that were checked are the bytes that run: what lies on the stick may change in between.
      const copy = join(folder, `CaiDat-${version}.exe`)
      writeFileAtomically(copy, bytes)
      await backUpData(engine, join(folder, `truoc-ban-${version}-${Date.now()}.db`))
      spawn(copy, ['--updated', '--force-run'], { detached: true, stdio: 'ignore' }).unref()
      app.quit()
    },
  }
}

async function backUpData(engine: ServedEngine, path: string): Promise<void> {
  const scope = { report: () => {}, isCancelled: () => false }
  const state = await engine.run('dataFile.state', {}, scope)
  if (state.ok && (state.output as { state: string }).state !== 'open') return
  const backup = await engine.run('database.backUp', { path }, scope)
  if (!backup.ok) throw new Refusal(backup.failure)
}
