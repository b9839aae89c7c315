import { ipcMain, type MessagePortMain } from 'electron'
import { serveUntilStopped } from '#hosts/serveUntilStopped.ts'
import type { HostEvent, HostMessage } from '#shared/contract/hostContract.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import type { ClientMessage } from '#shared/rpc/wire.ts'
import { isOurFrame } from './appOrigin.ts'

/** The connection with the page: its calls are served, and the host's events told to it. */
export type PagePort = { tell(event: HostEvent): void }

/** Takes the port that our own page hands in and serves `program` on it; a page loaded anew replaces the one before. */
export function servePage(program: ServedEngine): PagePort {
  let current: MessagePortMain | null = null
  let stop = () => {}
  ipcMain.on('qcdc-connect', (event) => {
    const [port] = event.ports
    if (!port) return
    if (!isOurFrame(event.senderFrame)) {
      port.close()
      return
    }
    stop()
    current?.close()
    current = port
    stop = serveOn(port, program)
  })
  return {
    tell: (event) => current?.postMessage({ kind: 'host', event } satisfies HostMessage),
  }
}

function serveOn(port: MessagePortMain, program: ServedEngine): () => void {
  const stop = serveUntilStopped(program, {
    send: (message) => port.postMessage(message),
    listen: (listener) => {
      port.on('message', ({ data }: { data: ClientMessage }) => listener(data))
    },
  })
  port.start()
  return stop
}
