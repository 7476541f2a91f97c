import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // A real terminal on a slow two-core machine takes its time; no test asserts a duration.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    environment: 'node'
  }
})
