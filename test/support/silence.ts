import { afterAll, afterEach } from 'vitest'

// A test that prints has something to say that nobody will read: make it fail instead.
const printed: string[] = []

for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
  console[method] = (...parts: unknown[]) => {
    printed.push(`console.${method}: ${parts.map(String).join(' ')}`)
  }
}

afterEach(failIfAnythingWasPrinted)
afterAll(failIfAnythingWasPrinted)

function failIfAnythingWasPrinted(): void {
  const lines = printed.splice(0)
  if (lines.length > 0) throw new Error(`Tests must be silent, but this was printed:\n${lines.join('\n')}`)
}
