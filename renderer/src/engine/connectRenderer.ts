import { browserFiles } from './browserFiles.ts'
import { connectProgram, type FileBridge, type Program } from './hostClient.ts'
import { createLoopbackWire } from './loopbackWire.ts'
import { createMessagePortWire } from './messagePortWire.ts'

/** What the preload gives the page beside the port: dropped files have no path otherwise. */
type Preload = { pathForFile(file: File): string }

/** Connects the screens to whatever host opened this page: our own window's, or the loopback host of a browser's tab. */
export async function connectRenderer(): Promise<Program> {
  const preload = (globalThis as { thuKyQcdc?: Preload }).thuKyQcdc
  if (preload) return connectProgram(createMessagePortWire(await askForPort()), windowFiles(preload))
  const { origin } = globalThis.location
  const gone = new AbortController()
  globalThis.addEventListener('pagehide', () => gone.abort(), { once: true })
  return connectProgram(createLoopbackWire(origin, fetch.bind(globalThis), gone.signal), browserFiles(origin))
}

/** Asks the preload for the port, and waits until it comes. */
function askForPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== globalThis.window || event.data !== 'qcdc-port' || !port) return
      globalThis.removeEventListener('message', listen)
      resolve(port)
    }
    globalThis.addEventListener('message', listen)
    globalThis.postMessage('qcdc-connect', globalThis.location.origin)
  })
}

function windowFiles(preload: Preload): FileBridge {
  return {
    choose: async (choice, host) => (await host.call('shell.chooseFiles', choice)).paths,
    chooseFolder: async ({ title, purpose }, host) => {
      const { path } = await host.call('shell.chooseFolder', { title, purpose })
      return path === null ? [] : [path]
    },
    pathsOf: (files) => Promise.resolve(files.map((file) => preload.pathForFile(file)).filter((path) => path !== '')),
    fetchFrom: () => {},
  }
}
