import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { protocol } from 'electron'

/** Nothing comes from anywhere but the product's own files, and nothing is evaluated. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  // The fonts that a PDF may name without carrying them.
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
}

/** Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves app://casebook/ from one folder; a path that leaves it, or names nothing in it, is a plain 404. */
export function servePage(folder: string): void {
  protocol.handle('app', async ({ url }) => {
    const { host, pathname } = new URL(url)
    const path = normalize(decodeURIComponent(pathname))
    const file = join(folder, path === '/' ? 'index.html' : path)
    const type = types[extname(file)]
    if (host !== 'casebook' || type === undefined || !file.startsWith(folder))
      return new Response(null, { status: 404 })
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(type) })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

function headersFor(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}
