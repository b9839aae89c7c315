import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { fuseSentinel } from './fuseWire.ts'

const root = join(import.meta.dirname, '..', '..')
const anyWindowsBinary = join(root, 'node_modules', 'better-sqlite3', 'prebuilds', 'win32-x64.node')

/** As many fuses as Electron 45 has, every one as it is shipped. */
const shippedFuses = '101110010'

/**
 * Writes a folder that electron-builder takes for Electron's own: the names are right and the program has a version resource and
 * fuses, but nothing in it runs. With it, what goes into a package can be checked where Electron cannot be fetched.
 */
export function writeStandInElectron(folder: string, version: string): void {
  const files: Record<string, string | Uint8Array> = {
    'electron.exe': standInProgram(),
    version: version,
    LICENSE: 'stand-in',
    'resources/default_app.asar': emptyAsar(),
    'locales/vi.pak': 'stand-in',
    'locales/en-US.pak': 'stand-in',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** An asar archive of no files: the lengths that its header is pickled with, then the header. */
function emptyAsar(): Buffer {
  const header = Buffer.from('{"files":{}}')
  const lengths = Buffer.alloc(16)
  ;[4, header.length + 8, header.length + 4, header.length].forEach((length, index) =>
    lengths.writeUInt32LE(length, index * 4),
  )
  return Buffer.concat([lengths, header])
}

function standInProgram(): Uint8Array {
  const program = NtExecutable.from(readFileSync(anyWindowsBinary), { ignoreCert: true })
  const resources = NtExecutableResource.from(program)
  const about = Resource.VersionInfo.createEmpty()
  about.setFileVersion(1, 0, 0, 0, 1033)
  about.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'stand-in' })
  about.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  const wire = Buffer.concat([
    Buffer.from(fuseSentinel),
    Buffer.from([1, shippedFuses.length]),
    Buffer.from(shippedFuses),
  ])
  return Buffer.concat([Buffer.from(program.generate()), wire])
}
