import type { CallResult, EngineWire, Progress } from './wire.ts'

/** What a running call can say and ask while it works. */
export type CallScope = { report(progress: Progress): void; isCancelled(): boolean }

/** The part of an engine that a wire needs. */
export type ServedEngine = {
  run(method: string, input: unknown, scope: CallScope): Promise<CallResult>
  onDataChanged(listener: (features: readonly string[]) => void): () => void
}

/** Answers the calls that arrive on `wire` with `engine`. */
export function serveEngine(engine: ServedEngine, wire: EngineWire): void {
  const cancelled = new Set<number>()

  engine.onDataChanged((features) => wire.send({ kind: 'dataChanged', features }))

  wire.listen((message) => {
    if (message.kind === 'cancel') {
      cancelled.add(message.id)
      return
    }
    const { id } = message
    const scope: CallScope = {
      report: (progress) => wire.send({ kind: 'progress', id, progress }),
      isCancelled: () => cancelled.has(id),
    }
    void engine.run(message.method, message.input, scope).then((result) => {
      cancelled.delete(id)
      wire.send({ kind: 'result', id, result })
    })
  })
}
