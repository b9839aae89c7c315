import type { LogIncident } from '#hosts/contractRunner.ts'
import type { HostEvent } from '#shared/contract/hostContract.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { connectEngine, type CallOptions } from '#shared/rpc/connectEngine.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import type { CallResult, ClientMessage, EngineMessage } from '#shared/rpc/wire.ts'
import { hostSentences } from '#shared/text/hostSentences.ts'

/** The part of Electron's `UtilityProcess` that is needed; its engine answers on `message`. */
export type EngineChild = {
  postMessage(message: ClientMessage): void
  on(event: 'message', listener: (message: EngineMessage) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  kill(): unknown
}

type SupervisorOptions = {
  fork(): EngineChild
  tell(event: HostEvent): void
  logIncident: LogIncident
  /** Milliseconds of a clock that only goes forward. */
  now(): number
}

/** The engine in its process, as the page is served with it. */
export type EngineSupervisor = ServedEngine & {
  /** Calls that have not been answered yet. */
  running(): number
  stop(): void
}

/** A second death within this time is not met with another start: it would only die again. */
const calmMilliseconds = 10 * 60_000

/**
 * Keeps the engine's process running: when it dies, every call that waits ends with `internal`, the page is told in a sentence,
 * and the process is started once more.
 */
export function superviseEngine(options: SupervisorOptions): EngineSupervisor {
  const waiting = new Set<number>()
  let hear: (message: EngineMessage) => void = () => {}
  let lastDeath = Number.NEGATIVE_INFINITY
  let isStopping = false
  let lastIncident = ''
  let child: EngineChild | null = start()

  function start(): EngineChild {
    const started = options.fork()
    started.on('message', (message) => {
      if (message.kind === 'result') waiting.delete(message.id)
      hear(message)
    })
    started.on('exit', (code) => {
      if (!isStopping) bury(code)
    })
    return started
  }

  function bury(code: number): void {
    lastIncident = options.logIncident('engineProcess', Object.assign(new Error(), { code: `EXIT_${code}` }))
    for (const id of waiting) hear(lost(id, lastIncident))
    waiting.clear()
    const isCalm = options.now() - lastDeath > calmMilliseconds
    lastDeath = options.now()
    child = isCalm ? start() : null
    if (child) hear({ kind: 'dataChanged', features: ['dataFile'] })
    options.tell(
      child
        ? { type: 'engineRestarted', sentence: hostSentences.engineRestarted(lastIncident) }
        : { type: 'engineStopped', sentence: hostSentences.engineStopped(lastIncident) },
    )
  }

  const client = connectEngine({
    send: (message) => {
      if (child) {
        if (message.kind === 'call') waiting.add(message.id)
        child.postMessage(message)
      } else if (message.kind === 'call') {
        hear(lost(message.id, lastIncident))
      }
    },
    listen: (listener) => {
      hear = listener
    },
  })
  // Names and inputs are checked by the engine at the other end, whatever they are here.
  const call = client.call as unknown as (method: string, input: unknown, options: CallOptions) => Promise<unknown>

  return {
    run: async (method, input, scope) => {
      const cancelling = new AbortController()
      const onProgress: CallOptions['onProgress'] = (progress) => {
        scope.report(progress)
        if (scope.isCancelled()) cancelling.abort()
      }
      return settled(call(method, input, { onProgress, signal: cancelling.signal }))
    },
    onDataChanged: client.onDataChanged,
    running: () => waiting.size,
    stop: () => {
      isStopping = true
      child?.kill()
    },
  }
}

async function settled(output: Promise<unknown>): Promise<CallResult> {
  try {
    return { ok: true, output: await output }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    throw error
  }
}

function lost(id: number, incident: string): EngineMessage {
  return { kind: 'result', id, result: { ok: false, failure: { code: 'internal', details: { incident } } } }
}
