import { resolveConfig } from 'electron-vite'
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build, mergeConfig, type InlineConfig } from 'vite'
import { createElectronStandIn, type Recorded } from './electronStandIn.ts'

const root = resolve(import.meta.dirname, '../..')
const standInKey = 'electronStandIn'

/** Builds main and preload under `folder` with the product's own configuration, the place of the output apart. */
export async function buildMain(folder: string): Promise<void> {
  process.env['NODE_ENV_ELECTRON_VITE'] = 'production'
  const { config } = await resolveConfig({ root, logLevel: 'error' }, 'build', 'production')
  for (const part of ['main', 'preload'] as const) {
    const outDir = join(folder, 'out', part)
    await build(
      mergeConfig(config?.[part] as InlineConfig, { configFile: false, build: { outDir, emptyOutDir: true } }),
    )
  }
}

export type Launch = {
  folder: string
  argv?: readonly string[]
  isFirstInstance?: boolean
}

/** Runs a fresh copy of the built main bundle against a fresh stand-in, as Electron would start it. */
export async function launchMain(built: string, launch: Launch): Promise<Recorded> {
  const appPath = freshAppPath(launch.folder)
  cpSync(join(built, 'out'), join(appPath, 'out'), { recursive: true })
  writeFileSync(join(appPath, 'package.json'), '{"type":"module"}')
  mkdirSync(join(appPath, 'out', 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(appPath, 'out', 'renderer', 'index.html'), '<meta property="csp-nonce" nonce="QCDC-NONCE">')
  writeFileSync(join(appPath, 'out', 'renderer', 'assets', 'index.js'), 'export {}')
  const { module, recorded } = createElectronStandIn({
    folder: launch.folder,
    appPath,
    isFirstInstance: launch.isFirstInstance ?? true,
  })
  installStandIn(appPath, Object.keys(module))
  Object.assign(globalThis, { [standInKey]: module })
  Object.assign(process, { resourcesPath: join(launch.folder, 'resources') })
  const argv = process.argv
  process.argv = ['thu-ky-qcdc.exe', ...(launch.argv ?? [])]
  try {
    loadBuilt(join(appPath, 'out', 'main', 'index.js'))
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    process.argv = argv
  }
  return recorded
}

/** Node keeps a loaded module by its path, so that another start in the same folder needs another one. */
function freshAppPath(folder: string): string {
  let path = join(folder, 'app')
  while (existsSync(path)) path += '-again'
  return path
}

/** Lets the built engine process find SQLite where the packed program has it. */
export function linkSqlite(appPath: string): void {
  symlinkSync(join(root, 'node_modules', 'better-sqlite3'), join(appPath, 'node_modules', 'better-sqlite3'), 'junction')
}

/** Loads a built file with Node's own loader: vitest's `import` would transform it first. */
function loadBuilt(file: string): void {
  createRequire(import.meta.url)(file)
}

function installStandIn(appPath: string, names: readonly string[]): void {
  const folder = join(appPath, 'node_modules', 'electron')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}')
  writeFileSync(join(folder, 'index.js'), `export const { ${names.join(', ')} } = globalThis.${standInKey}\n`)
}
