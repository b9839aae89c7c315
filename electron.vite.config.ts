import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { noncePlaceholder } from './electron/hosts/servedPage.ts'

const here = import.meta.dirname

/** What Electron 45 brings; electron-vite's own table ends at 44. */
const targets = { node: 'node24.18', chrome: 'chrome152' }

export default defineConfig({
  main: {
    build: {
      target: targets.node,
      // The package has a budget of 3 MB.
      minify: 'oxc',
      rolldownOptions: {
        input: {
          index: resolve(here, 'electron/main/index.ts'),
          engineProcess: resolve(here, 'electron/main/engineProcess.ts'),
          // A thread of its own, started by the engine from the file beside it.
          formReaderThread: resolve(here, 'electron/engine/exchange/reading/formReaderThread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: targets.node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(here, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    html: { cspNonce: noncePlaceholder },
    plugins: [react()],
    build: {
      target: targets.chrome,
      minify: 'oxc',
      // The whole entry is read from this machine; 1.2 MB is its budget.
      chunkSizeWarningLimit: 1_200,
      rolldownOptions: { input: { index: resolve(here, 'renderer/index.html') } },
    },
  },
})
