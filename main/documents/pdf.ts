import { limits } from '../../preload/contract/documents.ts'
import { NotTaken } from './refusal.ts'

/** How many pages a PDF has. It is opened as the viewer will open it: nothing in it is run, nothing it names is fetched. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  // Loaded when it is needed: most files are no PDF.
  const { openPdf } = await import('../open-pdf.ts')
  const task = openPdf(bytes)
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

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
