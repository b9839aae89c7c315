import { globSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'

const here = import.meta.dirname

/** Where the measured programs stand: beside the peers, so that Node finds those. */
export const worksFolder = join(here, 'node_modules/.works')

/** Bundles every program under works/ to plain JavaScript, as the product ships, so that no type stripper is measured. */
export async function bundleWorks(): Promise<void> {
  const works = globSync('works/*.ts', { cwd: here })
  const thread = join(here, '../../electron/engine/exchange/reading/formReaderThread.ts')
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: worksFolder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          ...Object.fromEntries(works.map((file) => [basename(file, '.ts'), join(here, file)])),
          formReaderThread: thread,
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  writeFileSync(join(worksFolder, 'package.json'), '{"type":"module"}')
}
