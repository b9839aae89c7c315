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
    await build({
      ...renderer,
      configFile: false,
      logLevel: 'error',
      build: { ...renderer.build, outDir, emptyOutDir: true },
    })
  })
}
