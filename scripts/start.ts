import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openProgram } from '#hosts/loopback/openProgram.ts'
import { isBuildStale } from './isBuildStale.ts'

const root = join(import.meta.dirname, '..')
/** A download that does not begin will not come: offices and build machines without a network should not wait for it. */
const fetchMilliseconds = 120_000

if (isBuildStale(root)) buildProgram()
const electron = findElectron() ?? fetchElectron()
if (electron !== null && canShowWindows()) openWindow(electron)
else await openInBrowser(electron === null)

function buildProgram(): void {
  const tool = join(
    dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
    'bin',
    'electron-vite.js',
  )
  const { status } = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** The program of Electron that `install-electron` fetched; null when it is not here. */
function findElectron(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const program = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(program) ? program : null
}

function fetchElectron(): string | null {
  const installer = createRequire(import.meta.url).resolve('electron/install.js')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: fetchMilliseconds })
  return findElectron()
}

function canShowWindows(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

function openWindow(program: string): void {
  const child = spawn(program, [root, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 0))
}

async function openInBrowser(isElectronMissing: boolean): Promise<void> {
  const why = isElectronMissing ? 'Chưa tải được Electron trên máy này' : 'Máy này không có màn hình để mở cửa sổ'
  console.log(`${why}, nên mở chương trình trong trình duyệt; nhấn Ctrl+C để đóng.`)
  const loopback = await openProgram({ folder: join(root, 'demo', 'chuong-trinh') })
  console.log(loopback.url)
  showUrl(loopback.url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void loopback.close())
}

function showUrl(url: string): void {
  const [program, ...words] = process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(program ?? 'xdg-open', [...words, url], { stdio: 'ignore', detached: true })
  // Without a program to open it the printed address is enough.
  child.on('error', () => {})
  child.unref()
}
