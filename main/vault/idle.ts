const step = 5_000
const fewest = 1
const most = 15
export const defaultIdleMinutes = 5

export type IdleParts = {
  readonly minutes?: number
  /** Wall clock in milliseconds, which keeps running while the machine sleeps. */
  readonly now: () => number
  /** Calls back once after so many milliseconds; answers with a function that cancels it. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void
  readonly onIdle: () => void
}

export type Idle = {
  readonly touch: () => void
  readonly setMinutes: (minutes: number) => void
  readonly stop: () => void
}

/** Calls `onIdle` once, after so many minutes (1–15) without a `touch`, sleep included; then it has stopped. */
export function startIdle({ minutes = defaultIdleMinutes, now, setTimer, onIdle }: IdleParts): Idle {
  let limit = inMilliseconds(minutes)
  let idleFor = 0
  let seen = now()
  let running = true
  let vouched = 0
  let cancel = schedule()

  return {
    touch() {
      // The first key pressed after a long sleep may arrive before the timer does: it must find the screen locked.
      if (!running || wentIdle(0)) return
      idleFor = 0
      vouched = 0
    },
    setMinutes(next) {
      limit = inMilliseconds(next)
      if (!running || wentIdle(0)) return
      cancel()
      cancel = schedule()
    },
    stop,
  }

  function schedule(): () => void {
    vouched = Math.max(1, Math.min(step, limit - idleFor))
    return setTimer(() => {
      if (running && !wentIdle(vouched)) cancel = schedule()
    }, vouched)
  }

  // An untouched timer vouches for its own length, the clock for sleep: so setting the clock back cannot stretch the limit,
  // and a jump ahead locks early.
  function wentIdle(atLeast: number): boolean {
    const moment = now()
    idleFor += Math.max(atLeast, moment - seen)
    seen = moment
    if (idleFor < limit) return false
    stop()
    onIdle()
    return true
  }

  function stop(): void {
    running = false
    cancel()
  }
}

function inMilliseconds(minutes: number): number {
  if (!Number.isInteger(minutes) || minutes < fewest || minutes > most)
    throw new RangeError('Idle minutes go from 1 to 15')
  return minutes * 60_000
}
