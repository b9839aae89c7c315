import type { Progress } from '#shared/rpc/wire.ts'

/** A line that tells on a terminal how far long work has come; silent where the output is not a terminal. */
export function createProgressLine(stream: { write(text: string): unknown; isTTY?: boolean }): {
  show(progress: Progress): void
  clear(): void
} {
  let isShown = false
  return {
    show({ done, total, label }) {
      if (!stream.isTTY) return
      isShown = true
      stream.write(`\r\x1b[K${label}${total > 0 ? ` ${done}/${total}` : ''}`)
    },
    clear() {
      if (isShown) stream.write('\r\x1b[K')
      isShown = false
    },
  }
}
