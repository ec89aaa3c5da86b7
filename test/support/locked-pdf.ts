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
  // It has no other way to say anything.
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line))
  try {
    const qpdf = await openQpdf(wasm)
    qpdf.FS.writeFile('/in.pdf', pdf)
    const code = qpdf.callMain([...args, '/in.pdf'])
    return { code, text: lines.join('\n') }
  } finally {
    log.mockRestore()
  }
}
