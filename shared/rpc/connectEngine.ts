import type { z } from 'zod'
import type { Contract, MethodName } from '../contract/contract.ts'
import { Refusal } from '../contract/failure.ts'
import type { CallResult, ClientWire, Progress } from './wire.ts'

export type Input<M extends MethodName> = z.input<Contract[M]['input']>
export type Output<M extends MethodName> = z.output<Contract[M]['output']>

/** The part of an `AbortSignal` that a call needs; shared code knows neither Node nor a browser. */
type CancelSignal = { addEventListener(type: 'abort', listener: () => void, options: { once: boolean }): void }

export type CallOptions = { onProgress?: (progress: Progress) => void; signal?: CancelSignal }

/** The engine as everyone outside it sees it, whatever wire lies between. */
export type EngineClient = {
  /** Calls a method; rejects with a `Refusal` that carries the failure. */
  call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>>
  /** Hears which features' data changed; returns the way to stop hearing. */
  onDataChanged(listener: (features: readonly string[]) => void): () => void
}

type Waiting = { settle: (result: CallResult) => void; onProgress: ((progress: Progress) => void) | undefined }

/** Makes the typed client of the engine at the other end of `wire`. */
export function connectEngine(wire: ClientWire): EngineClient {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(features: readonly string[]) => void>()
  let lastId = 0

  wire.listen((message) => {
    switch (message.kind) {
      case 'result':
        waiting.get(message.id)?.settle(message.result)
        waiting.delete(message.id)
        break
      case 'progress':
        waiting.get(message.id)?.onProgress?.(message.progress)
        break
      case 'dataChanged':
        for (const listener of listeners) listener(message.features)
        break
    }
  })

  return {
    call<M extends MethodName>(method: M, input: Input<M>, options: CallOptions = {}) {
      lastId += 1
      const id = lastId
      return new Promise<Output<M>>((resolve, reject) => {
        waiting.set(id, {
          settle: (result) => (result.ok ? resolve(result.output as Output<M>) : reject(new Refusal(result.failure))),
          onProgress: options.onProgress,
        })
        options.signal?.addEventListener('abort', () => wire.send({ kind: 'cancel', id }), { once: true })
        wire.send({ kind: 'call', id, method, input })
      })
    },
    onDataChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
