import { openPdf } from '../open-pdf.ts'

/**
 * The words a page of a PDF carries beside what it shows: typed ones, and those a scanner recognised. They may differ from what can
 * be seen, so whoever decides about the page is shown them too. Lines as the file has them; empty for a page that is only a picture.
 */
export async function wordsOfPages(bytes: Uint8Array, numbers: readonly number[]): Promise<string[]> {
  const loading = openPdf(bytes)
  try {
    const document = await loading.promise
    const words: string[] = []
    for (const number of numbers) {
      const { items } = await (await document.getPage(number)).getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      words.push(
        text
          .replaceAll(/[^\S\n]+/g, ' ')
          .replaceAll(/\s*\n\s*/g, '\n')
          .trim(),
      )
    }
    return words
  } finally {
    await loading.destroy()
  }
}
