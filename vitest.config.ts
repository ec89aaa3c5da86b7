import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    setupFiles: ['test/support/silence.ts'],
    // Processes rather than threads: each test file loads the native modules afresh, and a crash names its file.
    pool: 'forks',
    allowOnly: false,
    // As many as there are cores: by itself vitest leaves one of them out, which on two cores is half the machine.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
