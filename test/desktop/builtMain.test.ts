import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testFolder } from '#test/support/testEngine.ts'
import { buildMain, launchMain, type Launch } from './builtMain.ts'
import { createStandInPort, type Recorded } from './electronStandIn.ts'

const ours = { url: 'app://qcdc/index.html', parent: null }
const built = testFolder()
const isUnset = (process.env['LOCALAPPDATA'] ?? null) === null
const faults = ['uncaughtException', 'unhandledRejection'] as const
const faultListeners: unknown[] = faults.flatMap((fault) => process.listeners(fault as 'uncaughtException'))
let folder: ReturnType<typeof testFolder>

beforeAll(() => buildMain(built.path))
afterAll(() => built.remove())

beforeEach(() => {
  folder = testFolder()
  if (isUnset) vi.stubEnv('LOCALAPPDATA', undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  for (const fault of faults) {
    for (const listener of process.listeners(fault as 'uncaughtException'))
      if (!faultListeners.includes(listener)) process.off(fault, listener)
  }
  folder.remove()
})

const launch = (more: Partial<Launch> = {}): Promise<Recorded> =>
  launchMain(built.path, { folder: folder.path, ...more })

test('the sandbox is on for every process before the app is ready', async () => {
  const { calls } = await launch()
  expect(calls.indexOf('enableSandbox')).toBeGreaterThanOrEqual(0)
  expect(calls.indexOf('enableSandbox')).toBeLessThan(calls.indexOf('whenReady'))
})

test('the one window has no Node, no webview, no devtools, and shows our page', async () => {
  const { windows, applicationMenu } = await launch()
  expect(windows).toHaveLength(1)
  expect(windows[0]?.url).toBe('app://qcdc/index.html')
  expect(windows[0]?.options['webPreferences']).toEqual({
    preload: join(folder.path, 'app', 'out', 'preload', 'index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  })
  expect(windows[0]?.options).toMatchObject({ minWidth: 1024, minHeight: 600, show: false })
  expect(applicationMenu).toBeNull()
})

test('the preload needs nothing but electron, and gives the page one function', () => {
  const code = readFileSync(join(built.path, 'out', 'preload', 'index.cjs'), 'utf8')
  const needed = [...code.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])
  expect(needed).toEqual(['electron'])
  const exposed: [string, Record<string, unknown>][] = []
  const heard: ((event: object) => void)[] = []
  const standIn = {
    contextBridge: { exposeInMainWorld: (name: string, api: Record<string, unknown>) => exposed.push([name, api]) },
    ipcRenderer: { postMessage: vi.fn() },
    webUtils: { getPathForFile: () => 'C:\\tệp.xlsx' },
  }
  const page = {
    addEventListener: (_type: string, listener: (event: object) => void) => heard.push(listener),
    postMessage: vi.fn(),
    location: ours,
  }
  new Function('require', 'window', code)(() => standIn, page)
  expect(exposed.map(([name, api]) => [name, Object.keys(api)])).toEqual([['thuKyQcdc', ['pathForFile']]])
  heard[0]?.({ source: {}, data: 'qcdc-connect' })
  heard[0]?.({ source: page, data: { kind: 'qcdc-connect' } })
  expect(standIn.ipcRenderer.postMessage).not.toHaveBeenCalled()
  heard[0]?.({ source: page, data: 'qcdc-connect' })
  expect(standIn.ipcRenderer.postMessage).toHaveBeenCalledOnce()
  expect(page.postMessage).toHaveBeenCalledOnce()
})

test('every permission and device is denied', async () => {
  const { permissions } = await launch()
  for (const name of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'hid',
    'serial',
    'usb',
    'unknown',
  ]) {
    const answer = vi.fn()
    permissions.request?.({}, name, answer, {})
    expect(answer, name).toHaveBeenCalledExactlyOnceWith(false)
    expect(permissions.check?.({}, name, 'app://qcdc', {}), name).toBe(false)
    expect(permissions.device?.({ deviceType: name }), name).toBe(false)
  }
})

const foreignUrls = [
  'https://evil.example/',
  'http://127.0.0.1/',
  'ws://evil.example/',
  'wss://evil.example/',
  'ftp://evil.example/',
  'file:///C:/Windows/System32/calc.exe',
  'ms-msdt:/id',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://evil.example/1',
  'about:blank',
  'app://evil/index.html',
  'app://qcdc.evil/index.html',
  'app://qcdc@evil/index.html',
  'app://x@qcdc/index.html',
  'app:index.html',
  '\\\\evil\\share',
  'search-ms:query=x',
  'devtools://devtools/bundled/inspector.html',
  '',
]

test.each(foreignUrls)('no request, window or page leaves for %s', async (url) => {
  const { beforeRequest, windows, openedPaths, session } = await launch()
  const answer = vi.fn()
  beforeRequest?.({ url }, answer)
  expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: true })
  const contents = windows[0]?.webContents
  expect(contents?.openHandler?.({ url })).toEqual({ action: 'deny' })
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
    const preventDefault = vi.fn()
    contents?.emit(event, { preventDefault, url }, url, {})
    expect(preventDefault, event).toHaveBeenCalledOnce()
  }
  const preventDefault = vi.fn()
  session.emit('will-download', { preventDefault }, {})
  expect(preventDefault).toHaveBeenCalledOnce()
  expect(openedPaths).toEqual([])
})

test('our own page may ask for its own files', async () => {
  const { beforeRequest } = await launch()
  const answer = vi.fn()
  beforeRequest?.({ url: 'app://qcdc/assets/index.js' }, answer)
  expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: false })
})

describe('the app: scheme', () => {
  const ask = async (url: string, method = 'GET') => {
    const { protocols, schemes } = await launch()
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
    const handler = protocols.get('app')
    if (!handler) throw new Error('nothing serves app:')
    // `Request` would resolve what `..` stands for; Electron may hand the text over as it is.
    return handler({ url, method } as Request)
  }

  test('serves the page with a policy that allows no inline script and nothing from elsewhere', async () => {
    const answer = await ask('app://qcdc/index.html')
    expect(answer.status).toBe(200)
    const policy = answer.headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(part)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
    expect(nonce).toMatch(/^[\w+/]{22}==$/)
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('serves scripts as scripts', async () => {
    const answer = await ask('app://qcdc/assets/index.js?v=1#x')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  test.each([
    'app://qcdc/../package.json',
    'app://qcdc/%2e%2e/package.json',
    'app://qcdc/..%2fpackage.json',
    'app://qcdc/..%5cpackage.json',
    'app://qcdc/assets/../../main/index.js',
    'app://qcdc/assets%2f..%2f..%2fmain%2findex.js',
    'app://qcdc/index.html%00.js',
    'app://qcdc/C:/Windows/win.ini',
    'app://qcdc/INDEX~1.HTM',
    'app://qcdc/%',
    'app://evil/index.html',
    'app://qcdc.evil/index.html',
    'app://x@qcdc/index.html',
    'app:index.html',
    'app://qcdc/khong-co.html',
  ])('serves nothing for %s', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  test('answers no other method', async () => {
    expect((await ask('app://qcdc/index.html', 'POST')).status).toBe(404)
  })
})

describe('the page is served over one port', () => {
  test.each([
    ['no frame', null],
    ['a frame inside the page', { url: ours.url, parent: {} }],
    ['another host', { url: 'https://evil.example/', parent: null }],
    ['a host that looks alike', { url: 'app://qcdc.evil/index.html', parent: null }],
    ['a file', { url: 'file:///C:/x.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
  ])('a port from %s is closed unheard', async (_name, senderFrame) => {
    const { ipc, forks } = await launch()
    const port = createStandInPort()
    ipc.emit('qcdc-connect', { senderFrame, ports: [port] })
    port.say({ kind: 'call', id: 1, method: 'office.get', input: {} })
    expect(port.isClosed).toBe(true)
    expect(forks[0]?.child.sent).toEqual([])
  })

  test('there is no other channel', async () => {
    const { ipc } = await launch()
    expect(ipc.eventNames()).toEqual(['qcdc-connect'])
  })

  test('engine calls go to the engine, and its answers come back', async () => {
    const { ipc, forks } = await launch()
    const port = createStandInPort()
    ipc.emit('qcdc-connect', { senderFrame: ours, ports: [port] })
    port.say({ kind: 'call', id: 7, method: 'office.get', input: {} })
    const child = forks[0]?.child
    expect(child?.sent).toEqual([{ kind: 'call', id: 1, method: 'office.get', input: {} }])
    child?.emit('message', { kind: 'result', id: 1, result: { ok: true, output: { x: 1 } } })
    await vi.waitFor(() =>
      expect(port.heard).toEqual([{ kind: 'result', id: 7, result: { ok: true, output: { x: 1 } } }]),
    )
  })

  test('only a document that the engine wrote is opened', async () => {
    const { ipc, forks, openedPaths, shownPaths } = await launch()
    const port = createStandInPort()
    ipc.emit('qcdc-connect', { senderFrame: ours, ports: [port] })
    const [report, program] = [join(folder.path, 'Báo cáo.docx'), join(folder.path, 'x.exe')]
    for (const path of [report, program]) writeFileSync(path, 'x')
    port.say({ kind: 'call', id: 1, method: 'reports.make', input: {} })
    const output = { files: [{ path: report }, { path: program }] }
    forks[0]?.child.emit('message', { kind: 'result', id: 1, result: { ok: true, output } })
    await vi.waitFor(() => expect(port.heard).toHaveLength(1))
    const paths = [
      report,
      program,
      'C:\\Windows\\System32\\calc.exe',
      '\\\\evil\\share\\x.docx',
      'file:///x.docx',
      'javascript:1',
      'https://evil/x.docx',
      '',
    ]
    paths.forEach((path, index) =>
      port.say({ kind: 'call', id: 10 + index, method: 'shell.openFile', input: { path } }),
    )
    await vi.waitFor(() => expect(port.heard).toHaveLength(1 + paths.length))
    expect(openedPaths).toEqual([report])
    port.say({ kind: 'call', id: 50, method: 'shell.showInFolder', input: { path: folder.path } })
    await vi.waitFor(() => expect(port.heard).toHaveLength(2 + paths.length))
    expect(shownPaths).toEqual([])
  })
})

describe('starting', () => {
  test('a second instance opens nothing', async () => {
    const { calls, windows, forks } = await launch({ isFirstInstance: false })
    expect(calls).toContain('quit')
    expect([windows.length, forks.length]).toEqual([0, 0])
  })

  test('what a second start asks for reaches the page of the first', async () => {
    const { app, ipc, calls } = await launch()
    const port = createStandInPort()
    ipc.emit('qcdc-connect', { senderFrame: ours, ports: [port] })
    const file = join(folder.path, 'gói.qcdc')
    app.emit('second-instance', {}, ['thu-ky-qcdc.exe', '--man-hinh=tong-hop', '--allow-file-access-from-files', file])
    expect(calls).toEqual(expect.arrayContaining(['restore', 'show', `addRecentDocument ${file}`]))
    expect(port.heard).toEqual([
      { kind: 'host', event: { type: 'openScreen', screen: 'tong-hop', period: null, unit: null } },
      { kind: 'host', event: { type: 'openFile', path: file } },
    ])
  })

  test('data lies in the local part of the profile, in the folder that the engine is told', async () => {
    vi.stubEnv('LOCALAPPDATA', join(folder.path, 'Local'))
    const { forks } = await launch()
    expect(forks[0]?.args[0]).toBe(join(folder.path, 'Local', 'ThuKyQCDC'))
    expect(forks[0]?.path).toBe(join(folder.path, 'app', 'out', 'main', 'engineProcess.js'))
  })

  test('Windows knows the program by the identity of the installer, and in Vietnamese', async () => {
    const config = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
    const appId = /^appId: (\S+)$/m.exec(config)?.[1]
    const { calls, userTasks } = await launch()
    expect(calls).toContain(`setAppUserModelId ${appId}`)
    expect(calls).toContain('switch lang=vi')
    expect(userTasks.map((task) => task.arguments)).toEqual([
      '--man-hinh=nhap-so-lieu',
      '--man-hinh=hop-nhan',
      '--man-hinh=tong-hop',
      '--man-hinh=nhiem-vu',
      '--an-toan',
    ])
  })

  test('the safe mode, a setting, and two crashes of the graphics process turn acceleration off', async () => {
    expect((await launch({ argv: ['--an-toan'] })).calls).toContain('disableHardwareAcceleration')
    const first = await launchMain(built.path, { folder: join(folder.path, 'máy') })
    expect(first.calls).not.toContain('disableHardwareAcceleration')
    first.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' })
    expect(first.dialogs).toEqual([])
    first.app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed' })
    first.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' })
    expect(first.dialogs).toHaveLength(1)
    const third = await launchMain(built.path, { folder: join(folder.path, 'máy') })
    expect(third.calls).toContain('disableHardwareAcceleration')
  })
})

describe('when something dies', () => {
  const call = { kind: 'call', id: 3, method: 'reports.make', input: {} }

  test('the engine is started once more, waiting calls end, and a sentence with a code is told', async () => {
    const { ipc, forks } = await launch()
    const port = createStandInPort()
    ipc.emit('qcdc-connect', { senderFrame: ours, ports: [port] })
    port.say(call)
    forks[0]?.child.emit('exit', 1)
    await vi.waitFor(() => expect(port.heard).toHaveLength(3))
    expect(forks).toHaveLength(2)
    const told = port.heard as {
      kind: string
      event?: { type: string; sentence: string }
      result?: { failure: { details: { incident: string } } }
    }[]
    const incident = told.find((message) => message.kind === 'result')?.result?.failure.details.incident ?? 'none'
    const event = told.find((message) => message.kind === 'host')?.event
    expect(event?.type).toBe('engineRestarted')
    expect(event?.sentence).toContain(`mã sự cố ${incident}`)

    forks[1]?.child.emit('exit', 1)
    await vi.waitFor(() =>
      expect(port.heard).toContainEqual(
        expect.objectContaining({ event: expect.objectContaining({ type: 'engineStopped' }) as unknown }),
      ),
    )
    expect(forks).toHaveLength(2)
    port.say({ ...call, id: 4 })
    await vi.waitFor(() => expect(port.heard).toContainEqual(expect.objectContaining({ kind: 'result', id: 4 })))
  })

  test('a crashed page is offered again, with a code that the log keeps', async () => {
    const { app, windows, dialogs, calls } = await launch()
    app.emit('render-process-gone', {}, windows[0]?.webContents, { reason: 'oom' })
    const { message } = dialogs[0] as { message: string }
    const incident = /mã sự cố (\w{8})/.exec(message)?.[1] ?? 'none'
    expect(calls).toContain('reload')
    expect(readFileSync(join(folder.path, 'nhat-ky', 'nhat-ky-cua-so.log'), 'utf8')).toContain(incident)
  })

  test('closing asks only while work runs', async () => {
    const { ipc, windows, dialogs } = await launch()
    const preventDefault = vi.fn()
    windows[0]?.emit('close', { preventDefault })
    expect(dialogs).toEqual([])
    const port = createStandInPort()
    ipc.emit('qcdc-connect', { senderFrame: ours, ports: [port] })
    port.say(call)
    windows[0]?.emit('close', { preventDefault })
    expect(dialogs).toHaveLength(1)
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

test('the right-click menu of a field is in Vietnamese', async () => {
  const { windows, menus } = await launch()
  const editFlags = { canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
  windows[0]?.webContents.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags })
  expect(menus[0]?.flatMap((item) => item.label ?? [])).toEqual([
    'Hoàn tác',
    'Làm lại',
    'Cắt',
    'Sao chép',
    'Dán',
    'Chọn tất cả',
  ])
  windows[0]?.webContents.emit('context-menu', {}, { isEditable: false, selectionText: '', editFlags })
  expect(menus).toHaveLength(1)
})
