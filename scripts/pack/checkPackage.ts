import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPackageFaults } from './findPackageFaults.ts'
import { writeStandInElectron } from './standInElectron.ts'

const root = join(import.meta.dirname, '..', '..')

/** Packs the built program for Windows around a stand-in Electron, and says what is wrong with what is inside. */
function checkPackage(): void {
  const work = mkdtempSync(join(tmpdir(), 'qcdc-pack-'))
  try {
    const dist = join(work, 'electron')
    writeStandInElectron(dist, electronVersion())
    pack(dist, join(work, 'dist'))
    const faults = findPackageFaults(join(work, 'dist', 'win-unpacked'))
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) process.exitCode = 1
    else console.log('Gói cài đặt đúng như mong đợi.')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function pack(electronDist: string, output: string): void {
  const tool = createRequire(import.meta.url).resolve('electron-builder/cli.js')
  const options = [
    '--win',
    '--x64',
    '--dir',
    '--publish',
    'never',
    `-c.electronDist=${electronDist}`,
    `-c.directories.output=${output}`,
  ]
  const { status } = spawnSync(process.execPath, [tool, ...options], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('electron-builder did not finish')
}

function electronVersion(): string {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string
  }
  return manifest.version
}

checkPackage()
