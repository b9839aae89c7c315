import type { HostEvent, HostInput, HostMethodName, HostOutput } from '#shared/contract/hostContract.ts'
import { connectEngine, type CallOptions, type EngineClient } from '#shared/rpc/connectEngine.ts'
import type { ClientWire } from '#shared/rpc/wire.ts'
import type { HostWire } from './hostWire.ts'

/** The program around the engine, as the screens see it. */
export type HostClient = {
  /** Calls a method of the host; rejects with a `Refusal` that carries the failure. */
  call<M extends HostMethodName>(method: M, input: HostInput<M>): Promise<HostOutput<M>>
  /** Hears what the host tells unasked; returns the way to stop hearing. */
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Asks a person for files; empty when they thought better of it. */
  chooseFiles(choice: HostInput<'shell.chooseFiles'>): Promise<readonly string[]>
  /** Asks a person for a folder; gives what is to be read below it: the folder itself, or in a browser the files with these endings. */
  chooseFolderToRead(choice: FolderToRead): Promise<readonly string[]>
  /** The paths of files that were dropped on the window. */
  takeDropped(files: readonly File[]): Promise<readonly string[]>
  /** Opens a .docx, .xlsx or .pdf that the program wrote; a browser fetches it instead. */
  openFile(path: string): Promise<void>
}

/** A folder to be read, and the endings of the files in it that matter (no dot). */
type FolderToRead = HostInput<'shell.chooseFolder'> & { extensions: readonly string[] }

/** What differs between a window of our own and a browser's tab. */
export type FileBridge = {
  choose(choice: HostInput<'shell.chooseFiles'>, host: Pick<HostClient, 'call'>): Promise<readonly string[]>
  chooseFolder(choice: FolderToRead, host: Pick<HostClient, 'call'>): Promise<readonly string[]>
  pathsOf(files: readonly File[]): Promise<readonly string[]>
  fetchFrom(link: string): void
}

/** Everything a screen needs from behind it. */
export type Program = { engine: EngineClient; host: HostClient }

/** Makes the two clients over one wire. */
export function connectProgram(wire: HostWire, bridge: FileBridge): Program {
  const listeners = new Set<(event: HostEvent) => void>()
  const engineWire: ClientWire = {
    send: (message) => wire.send(message),
    listen: (hear) =>
      wire.listen((message) => {
        if (message.kind !== 'host') hear(message)
        else for (const listener of listeners) listener(message.event)
      }),
  }
  const engine = connectEngine(engineWire)
  return { engine, host: createHostClient(engine, listeners, bridge) }
}

function createHostClient(
  engine: EngineClient,
  listeners: Set<(event: HostEvent) => void>,
  bridge: FileBridge,
): HostClient {
  // The host answers on the engine's wire, under names that the engine's contract does not have.
  const callAny = engine.call as unknown as (method: string, input: unknown, options?: CallOptions) => Promise<unknown>
  const call: HostClient['call'] = async <M extends HostMethodName>(method: M, input: HostInput<M>) =>
    (await callAny(method, input)) as HostOutput<M>
  return {
    call,
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    chooseFiles: (choice) => bridge.choose(choice, { call }),
    chooseFolderToRead: (choice) => bridge.chooseFolder(choice, { call }),
    takeDropped: (files) => bridge.pathsOf(files),
    openFile: async (path) => {
      const { link } = await call('shell.openFile', { path })
      if (link !== null) bridge.fetchFrom(link)
    },
  }
}
