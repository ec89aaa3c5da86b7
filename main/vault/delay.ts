import { Temporal } from 'temporal-polyfill'
import type { Failures } from './header.ts'

const freeTries = 2
const longestWait = 15 * 60
const forgottenAfterHours = 24

/**
 * Whole seconds until the next try is allowed: none after two failures, then 2, 4, 8… up to 15 minutes.
 * With the clock set back behind the last failure the whole wait is asked for again, so it is neither skipped nor endless,
 * provided the caller then stores `rebased`.
 */
export function waitSeconds({ count, lastAt }: Failures, now: string): number {
  if (count <= freeTries || lastAt === null) return 0
  const whole = Math.min(2 ** (count - freeTries), longestWait)
  const passed = Math.max(0, secondsBetween(lastAt, now))
  return Math.max(0, Math.ceil(whole - passed))
}

/** Counts the wait from today's clock when the last failure lies in its future. */
export function rebased(failures: Failures, now: string): Failures {
  return failures.lastAt !== null && secondsBetween(failures.lastAt, now) < 0 ? { ...failures, lastAt: now } : failures
}

/** One more failure. Failures older than a day no longer count, or a year's slips of the finger would add up to a lock-out. */
export function oneMore({ count, lastAt }: Failures, now: string): Failures {
  const stale = lastAt !== null && secondsBetween(lastAt, now) > forgottenAfterHours * 3600
  return { count: stale ? 1 : count + 1, lastAt: now }
}

export const noFailures: Failures = { count: 0, lastAt: null }

function secondsBetween(from: string, to: string): number {
  return (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000
}
