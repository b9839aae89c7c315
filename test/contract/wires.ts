import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { openKeeper } from '#hosts/openKeeper.ts'
import { openProgram } from '#hosts/loopback/openProgram.ts'
import { serveUntilStopped } from '#hosts/serveUntilStopped.ts'
import { superviseEngine, type EngineChild } from '../../electron/main/engineSupervisor.ts'
import { connectProgram, type FileBridge, type Program } from '#renderer/engine/hostClient.ts'
import { createLoopbackWire } from '#renderer/engine/loopbackWire.ts'
import { createMessagePortWire, type PortLike } from '#renderer/engine/messagePortWire.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import { createInProcessWire } from '#shared/rpc/inProcessWire.ts'
import type { ClientMessage, EngineMessage } from '#shared/rpc/wire.ts'
import { templatesDir, testFolder } from '#test/support/testEngine.ts'

/** A program behind one of the wires, with no data file yet, in a folder of its own. */
export type OpenWire = { program: Program; folder: string; close(): Promise<void> }

/** Every wire that the renderer's client may meet, by name. */
export const wires: Readonly<Record<string, () => Promise<OpenWire>>> = {
  'in this process': openInProcess,
  'over a message port': openOverPort,
  'through the supervisor': openSupervised,
  'over HTTP': openOverHttp,
}

const noFiles: FileBridge = {
  choose: () => Promise.resolve([]),
  chooseFolder: () => Promise.resolve([]),
  pathsOf: () => Promise.resolve([]),
  fetchFrom: () => {},
}

function openTestKeeper() {
  const folder = testFolder()
  const { keeper } = openKeeper({ folder: folder.path, templatesDir, today: () => '2022-04-01' })
  const close = () => {
    keeper.close()
    folder.remove()
  }
  return { keeper, folder: folder.path, close }
}

function openInProcess(): Promise<OpenWire> {
  const { keeper, folder, close } = openTestKeeper()
  const wire = createInProcessWire()
  serveUntilStopped(keeper, wire.engine)
  return Promise.resolve({
    program: connectProgram(wire.client, noFiles),
    folder,
    close: () => Promise.resolve(close()),
  })
}

function openOverPort(): Promise<OpenWire> {
  const { keeper, folder, close } = openTestKeeper()
  return Promise.resolve({ ...connectOverPort(keeper, close), folder })
}

/** As the window has it: the page's port ends in the main process, which hands calls on to the engine's process. */
function openSupervised(): Promise<OpenWire> {
  const { keeper, folder, close } = openTestKeeper()
  const supervisor = superviseEngine({
    fork: () => childAround(keeper),
    tell: () => {},
    logIncident: () => 'none',
    now: () => 0,
  })
  return Promise.resolve({ ...connectOverPort(supervisor, close), folder })
}

/** Node's port is the browser's; only its types know events without data. */
function connectOverPort(engine: ServedEngine, close: () => void): Pick<OpenWire, 'program' | 'close'> {
  const { port1, port2 } = new MessageChannel()
  const stop = serveUntilStopped(engine, {
    send: (message) => port2.postMessage(message),
    listen: (listener) => port2.on('message', (message: ClientMessage) => listener(message)),
  })
  return {
    program: connectProgram(createMessagePortWire(port1 as unknown as PortLike), noFiles),
    close: () => {
      stop()
      port1.close()
      close()
      return Promise.resolve()
    },
  }
}

/** An engine "process" in this one; its two ends are joined by JSON, as in `createInProcessWire`. */
function childAround(engine: ServedEngine): EngineChild {
  const wire = createInProcessWire()
  serveUntilStopped(engine, wire.engine)
  return {
    postMessage: (message) => wire.client.send(message),
    on: (event: 'message' | 'exit', listener: ((message: EngineMessage) => void) | ((code: number) => void)) => {
      if (event === 'message') wire.client.listen(listener as (message: EngineMessage) => void)
    },
    kill: () => true,
  }
}

async function openOverHttp(): Promise<OpenWire> {
  const folder = testFolder()
  const loopback = await openProgram({
    folder: folder.path,
    today: () => '2022-04-01',
    rendererRoot: join(folder.path, 'none'),
  })
  const gone = new AbortController()
  const program = connectProgram(
    createLoopbackWire(loopback.origin, await browserFetch(loopback), gone.signal),
    noFiles,
  )
  const close = async () => {
    gone.abort()
    await loopback.close()
    folder.remove()
  }
  return { program, folder: folder.path, close }
}

/** Fetches as our own page in a browser does: with the session's cookie and its origin. */
async function browserFetch({ url, origin }: { url: string; origin: string }): Promise<typeof fetch> {
  const first = await fetch(url, { redirect: 'manual' })
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (address, init) =>
    fetch(address, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie, origin } })
}
