// npm run bench: our times beside their yardsticks, measured in turn; see test/bench/. It reports and never fails on time.
// --only start|sign-in|today|cases|search|suggestions|round-trip|pack|packing|log (may be repeated), --cases N, --json FILE
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { withVirtualDisplay } from './display.mjs'
import { explain } from './explain.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { setUp } from './setup.mjs'

const out = join(root, 'out/bench')

await explain(async () => {
  const electron = await setUp({ xvfb: true })
  const { build } = await import('./build.mjs')
  await Promise.all([build(), buildBench()])
  const args = [join(out, 'bench.js'), '--electron', electron, ...process.argv.slice(2)]
  return withVirtualDisplay((env) => run(process.execPath, args, { env }))
})

/** Bundles the benchmarks, since Node cannot run TypeScript, and makes an app of the one that watches others start. */
async function buildBench() {
  const { build: vite } = await import('vite')
  await rm(out, { recursive: true, force: true })
  await vite({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['electron', ...builtinModules, /^node:/, /node_modules/],
        input: { bench: 'test/bench/bench.ts', 'watched/main': 'test/bench/watched.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  await mkdir(join(out, 'watched'), { recursive: true })
  const watched = { name: 'watched', version: '1.0.0', type: 'module', main: 'main.js' }
  await writeFile(join(out, 'watched/package.json'), JSON.stringify(watched))
}
