import createModule from '@neslinesli93/qpdf-wasm'

/** What we use of qpdf compiled to WebAssembly; its own types leave most of it out. */
type Qpdf = {
  readonly callMain: (args: readonly string[]) => number
  readonly FS: {
    readonly writeFile: (path: string, content: Uint8Array | string) => void
    readonly readFile: (path: string) => Uint8Array
  }
}
type CreateQpdf = (options: { readonly locateFile: () => string }) => Promise<Qpdf>

/**
 * A PDF that opens with this password alone: AES-256 (PDF 2.0, revision 6), its metadata encrypted too. It is the owner's password as
 * well, so whoever opens it may print, copy and have it read aloud. Throws for what is no whole PDF.
 * @param wasm where qpdf.wasm lies.
 */
export async function encryptPdf(pdf: Uint8Array, password: string, wasm: string): Promise<Uint8Array> {
  const qpdf = await openQpdf(wasm)
  qpdf.FS.writeFile('/open.pdf', pdf)
  // A job file rather than arguments: a password may begin with a dash, or with the sign that has arguments read from a file.
  const encrypt = { userPassword: password, ownerPassword: password, '256bit': {} }
  const job = { inputFile: '/open.pdf', outputFile: '/locked.pdf', encrypt }
  qpdf.FS.writeFile('/job.json', JSON.stringify(job))
  if (qpdf.callMain(['--job-json-file=/job.json']) !== 0) throw new Error('the pack could not be locked')
  return qpdf.FS.readFile('/locked.pdf')
}

/** It keeps its files in a memory of its own. What it has to say it says on the console of the thread. */
export async function openQpdf(wasm: string): Promise<Qpdf> {
  // Its declared type is for browsers and lacks the files.
  const create = createModule as unknown as CreateQpdf
  return create({ locateFile: () => wasm })
}
