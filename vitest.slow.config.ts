import { defineConfig } from 'vitest/config'
import quick from './vitest.config.ts'

/** The longer sets: every order of files, hundreds of seeded faults, whole corpora. `npm run test:slow`. */
export default defineConfig({
  test: { ...quick.test, include: ['test/slow/**/*.test.ts'], exclude: ['**/node_modules/**'], testTimeout: 900_000 },
})
