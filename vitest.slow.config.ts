import { defineConfig, mergeConfig } from 'vitest/config'
import quick from './vitest.config.ts'

/** The longer sets: whole corpora, hundreds of seeded faults. `npm run test:slow`. */
export default mergeConfig(
  { test: { ...quick.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['test/slow/**/*.test.ts'], testTimeout: 600_000 } }),
)
