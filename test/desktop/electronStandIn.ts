import { EventEmitter } from 'node:events'

/** What the main bundle did with Electron, as the stand-in wrote it down. */
export type Recorded = {
  windows: StandInWindow[]
  schemes: { scheme: string; privileges: Record<string, boolean> }[]
  protocols: Map<string, (request: Request) => Promise<Response>>
  permissions: Record<'request' | 'check' | 'device', ((...args: unknown[]) => unknown) | null>
  beforeRequest: ((details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) | null
  openedPaths: string[]
  shownPaths: string[]
  forks: { path: string; args: string[]; child: EventEmitter & { sent: unknown[] } }[]
  userTasks: { title: string; arguments: string }[]
  calls: string[]
  dialogs: unknown[]
  menus: { role?: string; label?: string; enabled?: boolean }[][]
  app: EventEmitter
  ipc: EventEmitter
  session: EventEmitter
  applicationMenu: unknown
}

type StandInWindow = EventEmitter & {
  options: Record<string, unknown>
  url: string
  webContents: StandInContents
  bounds: unknown
}
type StandInContents = EventEmitter & { openHandler: ((details: { url: string }) => { action: string }) | null }

type World = { folder: string; isFirstInstance: boolean; appPath: string }

/** A stand-in for the `electron` module that writes down what is done with it, and throws at whatever it does not know. */
export function createElectronStandIn(world: World): { module: Record<string, unknown>; recorded: Recorded } {
  const recorded: Recorded = {
    windows: [],
    schemes: [],
    protocols: new Map(),
    permissions: { request: null, check: null, device: null },
    beforeRequest: null,
    openedPaths: [],
    shownPaths: [],
    forks: [],
    userTasks: [],
    calls: [],
    dialogs: [],
    menus: [],
    app: new EventEmitter(),
    ipc: new EventEmitter(),
    session: new EventEmitter(),
    applicationMenu: undefined,
  }
  const parts = {
    app: appPart(recorded, world),
    BrowserWindow: windowClass(recorded),
    dialog: dialogPart(recorded),
    ipcMain: recorded.ipc,
    Menu: {
      setApplicationMenu: (menu: unknown) => void (recorded.applicationMenu = menu),
      buildFromTemplate: (items: Recorded['menus'][number]) => {
        recorded.menus.push(items)
        return strict('menu', { popup: () => {} })
      },
    },
    Notification: class extends EventEmitter {},
    protocol: {
      registerSchemesAsPrivileged: (schemes: Recorded['schemes']) => recorded.schemes.push(...schemes),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        recorded.protocols.set(scheme, handler),
    },
    screen: {
      getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1366, height: 728 } }),
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
    },
    session: { defaultSession: sessionPart(recorded) },
    shell: {
      openPath: (path: string) => Promise.resolve(void recorded.openedPaths.push(path)).then(() => ''),
      showItemInFolder: (path: string) => void recorded.shownPaths.push(path),
    },
    utilityProcess: { fork: (path: string, args: string[]) => forkPart(recorded, path, args) },
  }
  const module = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'function' ? part : strict(name, part)]),
  )
  return { module, recorded }
}

/** An object that throws when a property is read that it does not have. */
function strict<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown
      throw new Error(`the stand-in does not know electron's ${name}.${key}; teach it on purpose`)
    },
  })
}

function appPart({ app, calls, userTasks }: Recorded, world: World): EventEmitter {
  const paths: Record<string, string> = { userData: world.folder, documents: world.folder }
  const note = (what: string) => void calls.push(what)
  return Object.assign(app, {
    // Unknown here on systems other than Windows too, and then passed over: `then` is what `await` looks for.
    isPackaged: true,
    enableSandbox: () => note('enableSandbox'),
    disableHardwareAcceleration: () => note('disableHardwareAcceleration'),
    requestSingleInstanceLock: () => {
      note('requestSingleInstanceLock')
      return world.isFirstInstance
    },
    quit: () => note('quit'),
    relaunch: () => note('relaunch'),
    whenReady: () => Promise.resolve(note('whenReady')),
    getPath: (name: string) => {
      const path = paths[name]
      if (path === undefined) throw new Error(`the stand-in knows no path ${name}`)
      return path
    },
    setPath: (name: string, path: string) => void (paths[name] = path),
    getAppPath: () => world.appPath,
    getVersion: () => '1.2.3',
    setAppUserModelId: (id: string) => note(`setAppUserModelId ${id}`),
    addRecentDocument: (path: string) => note(`addRecentDocument ${path}`),
    setUserTasks: (tasks: Recorded['userTasks']) => void userTasks.push(...tasks),
    commandLine: strict('commandLine', {
      appendSwitch: (name: string, value: string) => note(`switch ${name}=${value}`),
    }),
  })
}

function sessionPart(recorded: Recorded): EventEmitter {
  type Handler = (...args: unknown[]) => unknown
  return Object.assign(recorded.session, {
    setPermissionRequestHandler: (handler: Handler) => void (recorded.permissions.request = handler),
    setPermissionCheckHandler: (handler: Handler) => void (recorded.permissions.check = handler),
    setDevicePermissionHandler: (handler: Handler) => void (recorded.permissions.device = handler),
    webRequest: strict('webRequest', {
      onBeforeRequest: (handler: NonNullable<Recorded['beforeRequest']>) => void (recorded.beforeRequest = handler),
    }),
  })
}

function dialogPart(recorded: Recorded) {
  const shown =
    (answer: unknown) =>
    (...args: unknown[]) => {
      recorded.dialogs.push(args.at(-1))
      return answer
    }
  return {
    showOpenDialog: shown(Promise.resolve({ filePaths: [] })),
    showSaveDialog: shown(Promise.resolve({ filePath: '' })),
    showMessageBox: shown(Promise.resolve({ response: 0 })),
    showMessageBoxSync: shown(0),
    showErrorBox: shown(undefined),
  }
}

function windowClass(recorded: Recorded) {
  return class extends EventEmitter {
    options: Record<string, unknown>
    url = ''
    bounds: unknown = { x: 0, y: 0, width: 1366, height: 768 }
    webContents: StandInContents
    constructor(options: Record<string, unknown>) {
      super()
      this.options = options
      this.webContents = Object.assign(new EventEmitter(), { openHandler: null })
      Object.assign(this.webContents, {
        setWindowOpenHandler: (handler: StandInContents['openHandler']) =>
          void (this.webContents.openHandler = handler),
      })
      recorded.windows.push(strict('BrowserWindow', this) as unknown as StandInWindow)
      recorded.app.emit('web-contents-created', {}, this.webContents)
    }
    loadURL(url: string) {
      this.url = url
      return Promise.resolve()
    }
    show() {
      recorded.calls.push('show')
    }
    restore() {
      recorded.calls.push('restore')
    }
    reload() {
      recorded.calls.push('reload')
    }
    isMinimized() {
      return true
    }
    isMaximized() {
      return false
    }
    isFullScreen() {
      return false
    }
    getBounds() {
      return this.bounds
    }
    setBounds(bounds: unknown) {
      this.bounds = bounds
    }
    setProgressBar(fraction: number) {
      recorded.calls.push(`progress ${fraction}`)
    }
  }
}

function forkPart(recorded: Recorded, path: string, args: string[]): EventEmitter {
  const sent: unknown[] = []
  const child = Object.assign(new EventEmitter(), {
    sent,
    postMessage: (message: unknown) => void sent.push(message),
    kill: () => recorded.calls.push('kill'),
  })
  recorded.forks.push({ path, args, child })
  return child
}

/** A port as the main process gets it from the page; `say` sends what the page would. */
export function createStandInPort(): EventEmitter & {
  heard: unknown[]
  isClosed: boolean
  say(message: unknown): void
} {
  const port = Object.assign(new EventEmitter(), {
    heard: [] as unknown[],
    isClosed: false,
    postMessage: (message: unknown) => void port.heard.push(message),
    start: () => {},
    close: () => void (port.isClosed = true),
    say: (message: unknown) => void port.emit('message', { data: message }),
  })
  return port
}
