import { createRequire } from 'node:module'
import { vi } from 'vitest'
import { encryptPdf, openQpdf } from '../../main/locked-pdf/qpdf.ts'
import type { PdfLock } from '../../main/locked-pdf/locked-pdf.ts'

export const wasm = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')

/** The product's own lock, in this very thread. */
export const lockPdf: PdfLock = (pdf, password) => encryptPdf(pdf, password, wasm)

/** What qpdf says when it is run on this file, as `/in.pdf`: its exit code and its lines. */
export async function askQpdf(pdf: Uint8Array, args: readonly string[]) {
  const lines: string[] = []
  // It takes the console as it finds it at its start.
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line))
  const qpdf = await openQpdf(wasm).finally(() => log.mockRestore())
  qpdf.FS.writeFile('/in.pdf', pdf)
  const code = qpdf.callMain([...args, '/in.pdf'])
  return { code, text: lines.join('\n') }
}
