import type { Day } from './calendar.ts'

/** What a case is to be like, before anybody in it has a name. Traits change it; `cases.ts` builds it. */
export type Sketch = {
  readonly openedOn: Day
  /** The day of the last contact; when closed, also the day it closed. */
  readonly lastActive: Day
  readonly status: 'open' | 'inactive' | 'closed'
  readonly born: Day
  readonly parents: 1 | 2
  readonly parentalResponsibility: 'yes' | 'no' | 'unknown'
  readonly hasAddress: boolean
  readonly format: 'standard' | 'large-print' | 'easy-read' | 'audio' | 'braille'
  readonly source: 'self' | 'third-party'
  readonly notes: number
  readonly permission: 'none' | 'in-force' | 'lapsed' | 'withdrawn'
  readonly openRequest: boolean
  readonly workerId: string
}
export type Trait = (sketch: Sketch, today: Day) => Sketch

export const withTwoParents: Trait = (sketch) => ({ ...sketch, parents: 2 })
export const withPermissionInForce: Trait = (sketch) => ({ ...decidable(sketch), permission: 'in-force' })
export const withNoPermission: Trait = (sketch) => ({ ...sketch, permission: 'none' })
export const withLapsedPermission: Trait = (sketch, today) => ({
  ...decidable(longRunning(sketch, today)),
  permission: 'lapsed',
})
export const withWithdrawnPermission: Trait = (sketch, today) => ({
  ...decidable(longRunning(sketch, today)),
  permission: 'withdrawn',
})
export const withOpenRequest: Trait = (sketch, today) => ({
  ...decidable(longRunning(sketch, today)),
  status: 'open',
  hasAddress: true,
  openRequest: true,
})
export const noAddress: Trait = (sketch) => ({ ...sketch, hasAddress: false })
export const largePrint: Trait = (sketch) => ({ ...sketch, format: 'large-print' })
export const closed: Trait = (sketch, today) => {
  const older = longRunning(sketch, today)
  return {
    ...older,
    status: 'closed',
    lastActive: Math.max(older.openedOn + 60, Math.min(older.lastActive, today - 20)),
  }
}
/** Ends compulsory school age next June (or the June after, late in the summer): rights are about to pass. */
export const nearlyYoungPerson: Trait = (sketch, today) => ({ ...sketch, born: today - Math.round(15.4 * 365.25) })
export const keptBy =
  (workerId: string): Trait =>
  (sketch) => ({ ...sketch, workerId })

/** Old enough for things to have happened in it. */
function longRunning(sketch: Sketch, today: Day): Sketch {
  return { ...sketch, openedOn: Math.min(sketch.openedOn, today - 150) }
}

/** There is somebody who can say yes. */
function decidable(sketch: Sketch): Sketch {
  return { ...sketch, parentalResponsibility: 'yes' }
}
