import { expect, test } from 'vitest'
import type { HostClient } from '../../renderer/src/engine/hostClient.ts'
import { runLongWork } from '../../renderer/src/app/longWork.ts'
import { followOnTaskbar } from '../../renderer/src/app/taskbarProgress.ts'

function recordingHost(fails = false) {
  const shown: unknown[] = []
  const call = async (method: string, input: unknown) => {
    expect(method).toBe('shell.setProgress')
    shown.push((input as { fraction: number | null }).fraction)
    if (fails) throw new Error('no taskbar')
    return {}
  }
  return { shown, host: { call: call as unknown as HostClient['call'] } }
}

test('every job shows on the taskbar while it runs, and is cleared when it ends or fails', async () => {
  const { shown, host } = recordingHost()
  const stop = followOnTaskbar(host)
  await runLongWork('a', async ({ onProgress }) => {
    onProgress?.({ done: 1, total: 4, label: '' })
    onProgress?.({ done: 1, total: 4, label: 'the same' })
    onProgress?.({ done: 3, total: 4, label: '' })
  })
  expect(shown).toEqual([0.02, 0.25, 0.75, null])
  await runLongWork('b', () => Promise.reject(new Error('cancelled'))).catch(() => undefined)
  expect(shown.at(-1)).toBeNull()
  stop()
  await runLongWork('c', async () => undefined)
  expect(shown.at(-1)).toBeNull()
})

test('two jobs share the bar, and a host without one disturbs neither', async () => {
  const { shown, host } = recordingHost(true)
  const stop = followOnTaskbar(host)
  await Promise.all([
    runLongWork('a', async ({ onProgress }) => onProgress?.({ done: 1, total: 1, label: '' })),
    runLongWork('b', async ({ onProgress }) => onProgress?.({ done: 0, total: 2, label: '' })),
  ])
  expect(shown).toContain(0.5)
  expect(shown.at(-1)).toBeNull()
  stop()
})
