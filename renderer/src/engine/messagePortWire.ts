import type { EngineMessage } from '#shared/rpc/wire.ts'
import type { HostMessage } from '#shared/contract/hostContract.ts'
import type { HostWire } from './hostWire.ts'

/** The part of a `MessagePort` that the wire needs; Node's and the browser's both have it. */
export type PortLike = {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  start(): void
}

/** The wire over a port that the preload passed on. */
export function createMessagePortWire(port: PortLike): HostWire {
  return {
    send: (message) => port.postMessage(message),
    listen: (listener) => {
      port.addEventListener('message', (event) => listener(event.data as EngineMessage | HostMessage))
      port.start()
    },
  }
}
