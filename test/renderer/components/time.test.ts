import { describe, expect, test } from 'vitest'
import { readTime } from '../../../renderer/components/TimeField/time.ts'

describe('A time as people type it', () => {
  test.each([
    ['14:05', '14:05'],
    ['1405', '14:05'],
    ['905', '09:05'],
    ['9.05', '09:05'],
    ['2.05pm', '14:05'],
    ['9 am', '09:00'],
    ['12am', '00:00'],
    ['12 PM', '12:00'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toEqual({ ok: true, time })
  })

  test.each(['24:00', '13pm', '0am', '14:60', 'noon', '9', '14:5', '2.05 p'])('%s is not a time', (typed) => {
    expect(readTime(typed)).toEqual({ ok: false, problem: 'not-a-time' })
  })

  test('nothing typed is missing rather than wrong', () => {
    expect(readTime('  ')).toEqual({ ok: false, problem: 'missing' })
  })
})
