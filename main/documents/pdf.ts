import { limits } from '../../preload/contract/documents.ts'
import { NotTaken } from './refusal.ts'

/** How many pages a PDF has. It is opened as the viewer will open it: nothing in it is run, nothing it names is fetched. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await loadPdfjs()
  const task = getDocument({
    // A copy: the library takes the bytes it is given away from us.
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
  })
  try {
    const document = await task.promise
    const { numPages } = document
    if (numPages > limits.pages) throw new NotTaken('document-too-many-pages')
    // A page tree may promise what is not there.
    await document.getPage(1)
    await document.getPage(numPages)
    return numPages
  } catch (error) {
    if (error instanceof NotTaken) throw error
    throw new NotTaken(nameOf(error) === 'PasswordException' ? 'document-encrypted' : 'document-damaged')
  } finally {
    await task.destroy()
  }
}

/** Loaded when first needed, with its worker in this very thread: it is one already. */
async function loadPdfjs() {
  fillInForNode()
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error -- the library types only its other half
    import('pdfjs-dist/legacy/build/pdf.worker.mjs') as Promise<unknown>,
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  return library
}

/** The library warns at once that it could not draw; it is only to count. */
function fillInForNode(): void {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Object, configurable: true })
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
