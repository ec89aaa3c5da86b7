import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { alternateTimed } from './support/measure.ts'
import { asRoot, bareFolder, built } from './support/places.ts'

/** From starting the program to its first screen: our sign-in page against a window with nothing in it. */
export const start: Bench = async ({ electron }) => {
  const ours = { BENCH_MAIN: built('main.js'), BENCH_SCREEN: 'h1' }
  const bare = { BENCH_MAIN: join(bareFolder, 'main.cjs'), BENCH_SCREEN: 'body' }
  const [times, theirs] = await alternateTimed(
    9,
    () => coldStart(electron, ours),
    () => coldStart(electron, bare),
  )
  return [{ what: 'cold start to first screen', ours: times, yardstick: 'bare Electron window', theirs }]
}

/** Each on a folder of its own, so that nothing of the last start is left. */
async function coldStart(electron: string, env: Record<string, string>): Promise<readonly number[]> {
  const home = await mkdtemp(join(tmpdir(), 'casebook-bench-'))
  const from = Date.now()
  const child = spawn(electron, [...asRoot, `--user-data-dir=${home}`, join(process.cwd(), 'out/bench/watched')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  await rm(home, { recursive: true, force: true })
  const painted = /painted (\d+)/.exec(said)?.[1]
  if (painted === undefined) throw new Error(`no first screen from ${env['BENCH_MAIN']}`)
  return [Number(painted) - from]
}
