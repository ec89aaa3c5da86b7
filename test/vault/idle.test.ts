import { describe, expect, test } from 'vitest'
import { type Idle, startIdle } from '../../main/vault/idle.ts'

const minute = 60_000

/** A machine whose timers run on time awake and whose clock can be set and runs on in sleep. */
function machine(minutes?: number) {
  let steady = 0
  let clock = 1_700_000_000_000
  let locked = 0
  const timers = new Map<object, { due: number; callback: () => void }>()
  const idle: Idle = startIdle({
    ...(minutes === undefined ? {} : { minutes }),
    now: () => clock,
    setTimer: (callback, milliseconds) => {
      const id = {}
      timers.set(id, { due: steady + milliseconds, callback })
      return () => void timers.delete(id)
    },
    onIdle: () => {
      locked += 1
    },
  })
  function pass(milliseconds: number) {
    const end = steady + milliseconds
    for (;;) {
      const next = [...timers].filter(([, { due }]) => due <= end).toSorted(([, a], [, b]) => a.due - b.due)[0]
      if (next === undefined) break
      clock += next[1].due - steady
      steady = next[1].due
      timers.delete(next[0])
      next[1].callback()
    }
    clock += end - steady
    steady = end
  }
  return {
    idle,
    pass,
    jump: (milliseconds: number) => {
      clock += milliseconds
    },
    locked: () => locked,
    timers: () => timers.size,
  }
}

describe('the idle timer', () => {
  test.each([
    [undefined, 5],
    [1, 1],
    [15, 15],
  ])('set to %s, locks once after %i minutes, to the moment', (minutes, limit) => {
    const { pass, locked, timers } = machine(minutes)
    pass(limit * minute - 1)
    expect(locked()).toBe(0)
    pass(1)
    expect(locked()).toBe(1)
    pass(60 * minute)
    expect(locked()).toBe(1)
    expect(timers()).toBe(0)
  })

  test('starts over with every touch', () => {
    const { idle, pass, locked } = machine(1)
    for (let times = 0; times < 20; times += 1) {
      pass(59_000)
      idle.touch()
    }
    expect(locked()).toBe(0)
    pass(minute - 1)
    expect(locked()).toBe(0)
    pass(5_000)
    expect(locked()).toBe(1)
  })

  test('a touch between two looks is not cut short by time that went before it', () => {
    const { idle, pass, locked } = machine(1)
    pass(4_000)
    idle.touch()
    pass(minute - 1)
    expect(locked()).toBe(0)
    pass(5_000)
    expect(locked()).toBe(1)
  })

  test('after a sleep past the limit the first timer to run locks at once', () => {
    const { pass, jump, locked } = machine(5)
    pass(minute)
    jump(8 * 60 * minute)
    expect(locked()).toBe(0)
    pass(5_000)
    expect(locked()).toBe(1)
  })

  test('after such a sleep even the first key pressed finds it locked', () => {
    const { idle, pass, jump, locked } = machine(5)
    pass(minute)
    jump(4 * minute)
    idle.touch()
    expect(locked()).toBe(1)
    idle.touch()
    expect(locked()).toBe(1)
  })

  test('a short sleep counts, and no more than it lasted', () => {
    const { pass, jump, locked } = machine(5)
    pass(minute)
    jump(2 * minute)
    pass(2 * minute - 1)
    expect(locked()).toBe(0)
    pass(5_000)
    expect(locked()).toBe(1)
  })

  test('a clock set back, once or again and again, does not stretch the limit', () => {
    const { pass, jump, locked } = machine(5)
    for (let seconds = 0; seconds < 300; seconds += 5) {
      expect(locked()).toBe(0)
      jump(-60 * minute)
      pass(5_000)
    }
    expect(locked()).toBe(1)
  })

  test('a new limit counts from the last touch: longer gives more time, shorter may lock at once', () => {
    const longer = machine(1)
    longer.pass(50_000)
    longer.idle.setMinutes(3)
    longer.pass(2 * minute)
    expect(longer.locked()).toBe(0)
    longer.pass(10_000)
    expect(longer.locked()).toBe(1)
    expect(longer.timers()).toBe(0)

    const shorter = machine(10)
    shorter.pass(2 * minute)
    shorter.idle.setMinutes(1)
    expect(shorter.locked()).toBe(1)
  })

  test('stopped, it never locks', () => {
    const { idle, pass, locked, timers } = machine(1)
    idle.stop()
    idle.touch()
    idle.setMinutes(2)
    pass(10 * minute)
    expect(locked()).toBe(0)
    expect(timers()).toBe(0)
  })

  test.each([0, 16, 2.5, -1, Number.NaN])('%s minutes is a bug', (minutes) => {
    expect(() => machine(minutes)).toThrow(RangeError)
    expect(() => machine(5).idle.setMinutes(minutes)).toThrow(RangeError)
  })
})
