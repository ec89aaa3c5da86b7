import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePassword } from '../../main/vault/passwords.ts'

const about = ['Margaret.Holt', 'Margaret Holt', 'Anytown Parent Partnership']

describe('a password is judged', () => {
  test.each([
    ['lantern gravel otter', undefined],
    ['CoffeeTrainFish', undefined],
    ['correct horse battery staple', undefined],
    ['lemon.tractor.window', undefined],
    ['cañón-žluťoučký-kůň', undefined],
    ['密码学 安全 长长的 口令 句子', undefined],
    ['q8!Vz_3mK#w2', undefined],
    ['', 'too-short'],
    ['otter gravel', undefined],
    ['otter grave', 'too-short'],
    ['password1234', 'too-common'],
    ['Password1234', 'too-common'],
    ['P@ssw0rd1234', 'too-common'],
    ['1l0v3y0u1234', 'too-common'],
    ['passwordpassword', 'too-common'],
    ['iloveyou1234', 'too-common'],
    ['123456789012', 'too-common'],
    ['qwertyuiopas', 'too-common'],
    ['footballbaseball', 'too-common'],
    ['aaaaaaaaaaaa', 'too-weak'],
    ['ababababababab', 'too-weak'],
    ['abcdefghijkl', 'too-weak'],
    ['redgreenblue', 'too-weak'],
    ['19871987198719', 'too-weak'],
    ['             ', 'too-weak'],
    ['margaretholt lantern gravel', 'about-you'],
    ['MARGARET holt lantern gravel', 'about-you'],
    ['AnytownParentPartnership7!', 'about-you'],
    ['margaretmargaret', 'too-common'],
  ])('"%s": %s', (password, code) => {
    const judged = judgePassword(password, about)
    expect(judged.code).toBe(code)
    expect(judged.ok).toBe(code === undefined)
    if (judged.ok) expect(judged.score).toBeGreaterThanOrEqual(3)
  })

  test('by its characters as people count them, once spelled the one way', () => {
    expect(judgePassword('e\u0301'.repeat(11), []).code).toBe('too-short')
    expect(judgePassword('\u{1f600}'.repeat(11), []).code).toBe('too-short')
    expect(judgePassword('x'.repeat(129), []).code).toBe('too-long')
    expect(judgePassword('otter lantern gravel window '.repeat(5).slice(0, 128), []).ok).toBe(true)
  })

  test('with a name the service knows inside a word, without refusing the word', () => {
    expect(judgePassword('planning tractor window', ['Ann'])).toMatchObject({ ok: true })
    expect(judgePassword('planning tractor window', ['', '  ', '--'])).toMatchObject({ ok: true })
  })

  test('lower for what is known of the person', () => {
    const unusual = 'Wrzesniewski2024'
    expect(judgePassword(unusual, ['Ada Wrzesniewski']).score).toBeLessThan(judgePassword(unusual, []).score)
  })

  test('whatever it is, in time to answer while typing', () => {
    judgePassword('warm up the word lists', [])
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 140 }),
          fc.string({ unit: fc.constantFrom(...Array.from('@4a3e1!i0o$5s7t')), minLength: 100, maxLength: 128 }),
          fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 100, maxLength: 128 }),
        ),
        (password) => {
          const before = process.cpuUsage()
          const judged = judgePassword(password, about)
          expect(judged.ok).toBe(judged.code === undefined)
          expect(process.cpuUsage(before).user).toBeLessThan(1_500_000)
        },
      ),
      { numRuns: 15 },
    )
  })
})
