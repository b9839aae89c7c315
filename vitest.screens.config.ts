import { defineConfig } from 'vitest/config'
import quick, { screenTests } from './vitest.config.ts'

/** Every screen, played in a browser on the real engine. `npm run test:screens`. */
export default defineConfig({
  test: {
    ...quick.test,
    include: screenTests,
    exclude: ['**/node_modules/**'],
    testTimeout: 120_000,
    // A loaded machine shows a saved figure after seconds: `expect.poll` waits as long as the page models do.
    expect: { poll: { timeout: 10_000 } },
  },
})
