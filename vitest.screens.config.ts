import { defineConfig } from 'vitest/config'
import quick, { screenTests } from './vitest.config.ts'

/** Every screen, played in a browser on the real engine. `npm run test:screens`. */
export default defineConfig({
  test: { ...quick.test, include: screenTests, exclude: ['**/node_modules/**'], testTimeout: 120_000 },
})
