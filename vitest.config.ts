import { defineConfig } from 'vitest/config'

/** Every screen in a browser: `npm run test:screens`. First run and typing stay in the quick set. */
export const screenTests = ['test/e2e/{officeWork,registers,screens,textFields}.test.ts', 'test/e2e/stories/*.test.ts']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', 'test/slow/**', ...screenTests, '**/node_modules/**'],
    globalSetup: ['test/support/sampleProvince.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // The longest files wait for browsers and LibreOffice: two at a time, also on two cores.
    maxWorkers: 2,
  },
})
