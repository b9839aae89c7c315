import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import electronVite from '../../../electron.vite.config.ts'
import { cachedFolder } from '#test/support/cachedFolder.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))

/** The folder of the built screens, built the way the product is; built again only when a source changed. */
export function builtScreens(): Promise<string> {
  const sources = ['renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'].map(
    (name) => `${project}${name}`,
  )
  return cachedFolder('screens', sources, async (outDir) => {
    const { renderer } = electronVite as unknown as { renderer: InlineConfig }
    await asReleased(() =>
      build({
        ...renderer,
        configFile: false,
        logLevel: 'error',
        build: { ...renderer.build, outDir, emptyOutDir: true },
      }),
    )
  })
}

/** A test runner names its own environment, for which React would be built with its checks of development. */
async function asReleased(make: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await make()
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}
