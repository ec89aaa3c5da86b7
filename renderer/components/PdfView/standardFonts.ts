const urls = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Finds the fonts that a PDF may name without carrying them, under the names the build gave them. */
export class StandardFonts {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }) {
    const found = Object.entries(urls).find(([path]) => path.endsWith(`/${filename}`))
    if (found === undefined) throw new Error(`pdf.js has no data file called ${filename}`)
    const answer = await fetch(new URL(found[1], import.meta.url))
    if (!answer.ok) throw new Error(`The data file ${filename} of pdf.js is not served`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
