import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readFuses } from './fuseWire.ts'
import { listAsar, type AsarFile } from './listAsar.ts'

const root = join(import.meta.dirname, '..', '..')
const mostAsarBytes = 3 * 1024 * 1024
const mostAsarFiles = 150

/** Electron's fuses as the product sets them; the one not named keeps its shipped state. */
const wantedFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const

/** Words that only the loopback host's own code has (not the page's wire to it): bundled under any name, they would still be in the text. */
const loopbackMarks = ['SameSite=Strict', '/tai-ve/', 'attachment; filename']

/** What is wrong with an unpacked Windows package in `folder`; empty when nothing is. */
export function findPackageFaults(folder: string): string[] {
  const asar = join(folder, 'resources', 'app.asar')
  if (!existsSync(asar)) return [`There is no ${asar}`]
  const files = listAsar(asar)
  return [
    ...sizeFaults(asar, files),
    ...nativeFaults(folder),
    ...contentFaults(asar, files),
    ...templateFaults(folder),
    ...fuseFaults(folder),
  ]
}

function sizeFaults(asar: string, files: readonly AsarFile[]): string[] {
  const { size } = statSync(asar)
  console.log(`app.asar: ${size} bytes, ${files.length} files`)
  return [
    ...(size > mostAsarBytes ? [`app.asar has ${size} bytes, more than ${mostAsarBytes}`] : []),
    ...(files.length > mostAsarFiles ? [`app.asar has ${files.length} files, more than ${mostAsarFiles}`] : []),
  ]
}

function nativeFaults(folder: string): string[] {
  const found = globSync('**/*.node', { cwd: folder }).map((path) => path.replaceAll('\\', '/'))
  const isRight = found.length === 1 && found[0]?.endsWith('better-sqlite3/prebuilds/win32-x64.node')
  return isRight ? [] : [`Native modules are ${found.join(', ') || 'none'}, not the one for Windows x64`]
}

function contentFaults(asar: string, files: readonly AsarFile[]): string[] {
  const needed = [
    'package.json',
    'out/main/index.js',
    'out/main/engineProcess.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ]
  const missing = needed.filter((path) => !files.some((file) => file.path === path))
  const strange = files.filter(
    ({ path }) => !/^(package\.json$|out\/(main|preload|renderer)\/|node_modules\/better-sqlite3\/)/.test(path),
  )
  const tests = files.filter(({ path }) => /(^|\/)(test|tests|__tests__)\/|\.test\.|\.map$|\.tsx?$/.test(path))
  const text = readFileSync(asar).toString('latin1')
  return [
    ...missing.map((path) => `${path} is missing`),
    ...strange.map(({ path }) => `${path} does not belong in the package`),
    ...tests.map(({ path }) => `${path} is of the tests or of the sources`),
    ...loopbackMarks
      .filter((mark) => text.includes(mark))
      .map((mark) => `The loopback host is in the package: ${mark}`),
  ]
}

function templateFaults(folder: string): string[] {
  const packed = join(folder, 'resources', 'templates')
  const wanted = globSync('**/*', { cwd: join(root, 'templates'), withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const missing = wanted.map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'templates').length + 1))
  if (wanted.length === 0) return ['There are no templates to pack']
  return missing.filter((path) => !existsSync(join(packed, path))).map((path) => `templates/${path} is missing`)
}

function fuseFaults(folder: string): string[] {
  const program = readdirSync(folder).find((name) => name.endsWith('.exe'))
  if (program !== 'ThuKyQCDC.exe') return [`The program is named ${program ?? 'nothing'}`]
  const fuses = readFuses(readFileSync(join(folder, program)))
  const names = Object.keys(wantedFuses) as (keyof typeof wantedFuses)[]
  return names
    .filter((name) => fuses[name] !== wantedFuses[name])
    .map((name) => `The fuse ${name} is ${fuses[name] ? 'on' : 'off'}`)
}
