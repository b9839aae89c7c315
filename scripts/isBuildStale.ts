import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['{electron,renderer,shared}/**/*.{ts,tsx,css,html,svg}', 'electron.vite.config.ts', 'package.json']
const outputs = ['out/main/index.js', 'out/main/engineProcess.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Whether the built program under `root` is missing or older than what it is built from. */
export function isBuildStale(root: string): boolean {
  const built = outputs.map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  const newest = Math.max(...globSync(sources, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs))
  return Math.min(...built) < newest
}
