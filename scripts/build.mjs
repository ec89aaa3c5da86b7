// Builds the app into dist/: main process and workers, preload, renderer, then what the typesetter reads at run time.
import { copyFile, cp, mkdir, readFile, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { basename, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build as vite, normalizePath, runnerImport } from 'vite'
import { explain } from './explain.mjs'
import { isEntry, root } from './root.mjs'

const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
// Everything else is bundled: only Electron, Node and the native modules are there at run time.
const external = ['electron', ...builtinModules, /^node:/, ...Object.keys(dependencies)]

// The typesetter embeds these; the window has its own, compressed, from the renderer's styles. The Noto faces stand in for the
// scripts of families' names that our own typeface has no shapes for.
const fonts = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
    (face) => `atkinson-hyperlegible-next/${face}/AtkinsonHyperlegibleNext_${face}.ttf`,
  ),
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf',
].map((path) => `@expo-google-fonts/${path}`)

// What reads the files that families and schools send us.
const codecs = [
  '@hyzyla/pdfium/dist/pdfium.wasm',
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
]

/** @satisfies {import('vite').InlineConfig} */
const shared = {
  configFile: false,
  mode: 'production',
  logLevel: 'warn',
}

/** @satisfies {import('vite').InlineConfig} */
const main = {
  ...shared,
  root,
  publicDir: false,
  ssr: { noExternal: true },
  // What locks PDFs was written for CommonJS and asks for its own folder, though it is told where everything lies.
  define: { __dirname: 'import.meta.dirname' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      external,
      input: {
        main: 'main/main.ts',
        'db-worker': 'db/worker.ts',
        typesetter: 'main/typeset/typesetter.ts',
        'pdf-locker': 'main/locked-pdf/pdf-locker.ts',
        examiner: 'main/examine/examiner.ts',
        reader: 'main/documents/reader.ts',
      },
      // Chunks lie beside the entries, so that import.meta.url is dist/ wherever a line of code ends up.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

const contract = join(root, 'preload/contract/index.ts')

/**
 * The preload needs no more of the contract than its names: the schemas and the library that checks them stay in main,
 * and every page opens the sooner.
 * @satisfies {import('vite').Plugin}
 */
const namesOnly = {
  name: 'names of the contract',
  async load(/** @type {string} */ id) {
    if (id !== normalizePath(contract)) return undefined
    const { module } = await runnerImport(contract, { configFile: false })
    return Object.entries({
      contract: Object.fromEntries(Object.keys(module.contract).map((name) => [name, null])),
      eventNames: module.eventNames,
    })
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
      .join('\n')
  },
}

/** @satisfies {import('vite').InlineConfig} */
const preload = {
  ...shared,
  root,
  publicDir: false,
  plugins: [namesOnly],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'chrome130',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      external,
      input: { preload: 'preload/preload.ts' },
      // A sandboxed preload is one CommonJS file.
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
}

/** @satisfies {import('vite').InlineConfig} */
const renderer = {
  ...shared,
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: false,
    // The page's content security policy takes fonts and scripts from 'self' only, never from data: URLs.
    assetsInlineLimit: 0,
    // The whole page comes from this machine's disk, so its size in one piece is nothing to warn people of.
    chunkSizeWarningLimit: 4096,
    modulePreload: { polyfill: false },
  },
}

export async function build() {
  await rm(join(root, 'dist'), { recursive: true, force: true })
  await Promise.all([vite(main), vite(preload), vite(renderer), copyTypesetting(), copyCodecs(), copyPdfLock()])
}

/** What locks a PDF is compiled C++, read at run time from beside its thread. */
async function copyPdfLock() {
  await mkdir(join(root, 'dist'), { recursive: true })
  await copyFile(join(root, 'node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm'), join(root, 'dist/qpdf.wasm'))
}

async function copyCodecs() {
  await mkdir(join(root, 'dist/wasm'), { recursive: true })
  await Promise.all(
    codecs.map((path) => copyFile(join(root, 'node_modules', path), join(root, 'dist/wasm', basename(path)))),
  )
}

async function copyTypesetting() {
  await cp(join(root, 'main/typeset'), join(root, 'dist/typeset'), {
    recursive: true,
    filter: (path) => !/\.\w+$/.test(basename(path)) || path.endsWith('.typ'),
  })
  await mkdir(join(root, 'dist/fonts'), { recursive: true })
  await Promise.all(
    fonts.map((path) => copyFile(join(root, 'node_modules', path), join(root, 'dist/fonts', basename(path)))),
  )
}

if (isEntry(import.meta.url)) await explain(() => build().then(() => 0))
