import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import { startTypesetter, type Typesetter } from '../../main/typeset/typeset.ts'
import { drive } from '../../scripts/drive.mjs'
import type { Bench } from './bench.ts'
import { alternateTimed, timed } from './support/measure.ts'
import { asHtml } from './support/pack-as-html.ts'
import { longPack } from './support/long-pack.ts'
import { bareFolder, builtUrl } from './support/places.ts'

const pages = 200

/**
 * The same pack typeset by our thread and printed by Chromium, tagged and with outline and page numbers as ours is.
 * Chromium's page is loaded and laid out before its clock starts; ours starts at the data.
 */
export const pack: Bench = async ({ electron }) => {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-bench-'))
  const typesetter = startTypesetter(builtUrl('typesetter.js'))
  const bare = await drive({ electron, folder: bareFolder, home: join(folder, 'home') })
  try {
    await bare.firstWindow()
    const { data, ours, items } = await sized(typesetter)
    const file = join(folder, 'pack.html')
    await writeFile(file, asHtml(data))
    const printed = await print(bare, file)
    const [times, theirs] = await alternateTimed(
      9,
      async () => [await timed(() => typesetter.typeset({ template: 'disclosure-pack', data }))],
      async () => [(await print(bare, file)).time],
    )
    const what = `pack of ${items} items: ${ours} pages`
    return [{ what, ours: times, yardstick: `tagged printToPDF, ${printed.pages} pages`, theirs, target: 0.5 }]
  } finally {
    await Promise.all([bare.close(), typesetter.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

/** As many notes as fill the pages we want: guessed from a first pack, then added to until they do. */
async function sized(typesetter: Typesetter) {
  for (let items = pages; ;) {
    const data = longPack(items)
    const { pages: ours } = await typesetter.typeset({ template: 'disclosure-pack', data })
    if (ours >= pages) return { data, items, ours }
    items = Math.max(items + 1, Math.floor((items * pages) / ours))
  }
}

/** A fresh hidden window each time: Chromium keeps what it printed. */
function print(bare: ElectronApplication, file: string): Promise<{ time: number; pages: number }> {
  return bare.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false })
    try {
      await window.loadURL(url)
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => document.body.offsetHeight)')
      const from = performance.now()
      const pdf = await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate:
          '<div style="font-size: 10pt; margin: 0 22mm">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>',
      })
      const time = performance.now() - from
      return { time, pages: pdf.toString('latin1').split(/\/Type\s*\/Page\b/).length - 1 }
    } finally {
      window.destroy()
    }
  }, pathToFileURL(file).href)
}
