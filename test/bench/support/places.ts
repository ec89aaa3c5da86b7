import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// The benchmarks are bundled, so where they lie says nothing: they are always run from the project's folder.
export const bareFolder = join(process.cwd(), 'test/bench/support/bare')

/** A file of the built app. */
export function built(file: string): string {
  return join(process.cwd(), 'dist', file)
}

export function builtUrl(file: string): URL {
  return pathToFileURL(built(file))
}

/** Chromium refuses to start as root with its sandbox on. */
export const asRoot: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []
