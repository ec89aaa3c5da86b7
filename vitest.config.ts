import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    setupFiles: ['test/support/silence.ts'],
    // Processes rather than threads: a crash of a native module names its file.
    pool: 'forks',
    // A process loads the modules once for all its files: loading them afresh for each took a quarter of the time. Nothing of ours keeps
    // state between tests but what a test makes itself.
    isolate: false,
    allowOnly: false,
    // As many as there are cores: by itself vitest leaves one of them out, which on two cores is half the machine.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
