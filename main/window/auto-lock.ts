import { powerMonitor, type WebContents } from 'electron'
import type { WhyLocked } from '../../preload/contract/session.ts'
import { startIdle, type Idle } from '../vault/idle.ts'

/** Locks after so many minutes without a key, a click or a movement, and at once when the system locks or goes to sleep. */
export function startAutoLock(lock: (why: WhyLocked) => void): {
  readonly watch: (contents: WebContents) => void
  readonly sessionChanged: (minutes: number | null) => void
} {
  let idle: Idle | null = null
  powerMonitor.on('lock-screen', () => lock('system'))
  powerMonitor.on('suspend', () => lock('system'))
  return {
    watch: (contents) => void contents.on('input-event', () => idle?.touch()),
    sessionChanged(minutes) {
      idle?.stop()
      idle = minutes === null ? null : startIdle({ minutes, now: Date.now, setTimer, onIdle: () => lock('idle') })
    },
  }
}

function setTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}
