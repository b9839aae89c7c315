import { serveEngine, type ServedEngine } from '#shared/rpc/serveEngine.ts'
import type { EngineWire } from '#shared/rpc/wire.ts'

/** Answers the calls on `wire` with `engine`; what comes back ends the telling of changes, for a page that has gone. */
export function serveUntilStopped(engine: ServedEngine, wire: EngineWire): () => void {
  const stops: (() => void)[] = []
  const listened: ServedEngine = {
    run: engine.run,
    onDataChanged: (listener) => {
      const stop = engine.onDataChanged(listener)
      stops.push(stop)
      return stop
    },
  }
  serveEngine(listened, wire)
  return () => {
    for (const stop of stops) stop()
  }
}
