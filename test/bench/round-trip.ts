import type { ElectronApplication, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drive } from '../../scripts/drive.mjs'
import type { Bench } from './bench.ts'
import { alternateTimed } from './support/measure.ts'
import { bareFolder } from './support/places.ts'

const rounds = 30
const callsARound = 20

/** One cheap read from the page to the database's thread and back, against a message that main answers at once. */
export const roundTrip: Bench = async ({ electron, service }) => {
  const { home, coordinator } = await service()
  const bareHome = await mkdtemp(join(tmpdir(), 'casebook-bench-'))
  const ours = await open(electron, process.cwd(), home)
  const bare = await open(electron, bareFolder, bareHome)
  try {
    const signedIn = await ours.page.evaluate(`window.api.signIn(${JSON.stringify(coordinator)}).then(({ ok }) => ok)`)
    if (signedIn !== true) throw new Error('the app did not let the coordinator in')
    const [times, theirs] = await alternateTimed(
      rounds,
      () => calls(ours.page, `window.api.readDraft({ key: 'bench' })`),
      () => calls(bare.page, 'window.bare.ping()'),
      3,
    )
    const what = 'round trip: page, main, database thread, back'
    return [{ what, ours: times, yardstick: 'bare ipc ping', theirs }]
  } finally {
    await ours.app.close()
    await bare.app.close()
    await rm(bareHome, { recursive: true, force: true })
  }
}

/** Calls one after the other. A page's clock ticks in tenths of a millisecond, so they are timed by fives. */
async function calls(page: Page, call: string): Promise<readonly number[]> {
  return page.evaluate<number[]>(`(async () => {
    const times = []
    for (let five = 0; five < ${callsARound / 5}; five += 1) {
      const from = performance.now()
      for (let call = 0; call < 5; call += 1) await ${call}
      times.push((performance.now() - from) / 5)
    }
    return times
  })()`)
}

async function open(
  electron: string,
  folder: string,
  home: string,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await drive({ electron, folder, home })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page }
}
