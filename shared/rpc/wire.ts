import type { Failure } from '../contract/failure.ts'

/** How far a long call has come. `total` 0 means that it is not known. */
export type Progress = { done: number; total: number; label: string }

export type CallResult = { ok: true; output: unknown } | { ok: false; failure: Failure }

/** What the client sends. */
export type ClientMessage =
  { kind: 'call'; id: number; method: string; input: unknown } | { kind: 'cancel'; id: number }

/** What the engine sends. `dataChanged` names the features whose data a command changed. */
export type EngineMessage =
  | { kind: 'result'; id: number; result: CallResult }
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'dataChanged'; features: readonly string[] }

/** One end of a connection that carries JSON-safe messages in order. */
export type Wire<Outgoing, Incoming> = {
  send(message: Outgoing): void
  /** Registers the one listener of this end. */
  listen(listener: (message: Incoming) => void): void
}

export type ClientWire = Wire<ClientMessage, EngineMessage>
export type EngineWire = Wire<EngineMessage, ClientMessage>
