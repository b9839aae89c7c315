import type { ClientMessage, ClientWire, EngineMessage, EngineWire } from './wire.ts'

/** Two ends joined inside one process. Messages pass through JSON, so that what is not JSON-safe shows at once. */
export function createInProcessWire(): { client: ClientWire; engine: EngineWire } {
  let hearClient: (message: EngineMessage) => void = () => {}
  let hearEngine: (message: ClientMessage) => void = () => {}
  return {
    client: {
      send: (message) => deliver(message, (copy) => hearEngine(copy)),
      listen: (listener) => {
        hearClient = listener
      },
    },
    engine: {
      send: (message) => deliver(message, (copy) => hearClient(copy)),
      listen: (listener) => {
        hearEngine = listener
      },
    },
  }
}

function deliver<M>(message: M, hear: (copy: M) => void): void {
  const text = JSON.stringify(message)
  void Promise.resolve().then(() => hear(JSON.parse(text) as M))
}
