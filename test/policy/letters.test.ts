import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  letterLanguageCodes,
  letterLanguageOf,
  letterLanguages,
  letterPlaces,
} from '../../preload/contract/letter-languages.ts'
import { dateInLanguage, fillIn, unknownPlace } from '../../main/policy/letters.ts'

const values = Object.fromEntries(letterPlaces.map((place) => [place, `<${place}>`])) as Record<
  (typeof letterPlaces)[number],
  string
>

describe('a letter in another language', () => {
  test('has its places filled in, as often as they stand', () => {
    expect(fillIn('{name}, {child}: {name}', values)).toBe('<name>, <child>: <name>')
  })

  test('never fills in what was filled in: a family called {items} is not counted', () => {
    expect(fillIn('Dzień dobry {name}', { ...values, name: '{items}' })).toBe('Dzień dobry {items}')
  })

  test('written from right to left sets what is filled in apart, so that a telephone number keeps its order', () => {
    expect(fillIn('هاتفنا: {phone}.', { ...values, phone: '0118 496 0000' }, 'rtl')).toBe(
      'هاتفنا: \u20680118 496 0000\u2069.',
    )
  })

  test.each([
    ['Dzień dobry {imię}', '{imię}'],
    ['{Name}', '{Name}'],
    ['{ name }', '{ name }'],
    ['{}', '{}'],
    ['{name} {childs}', '{childs}'],
    ['{name} {child}', null],
    ['no place at all, and a lone { brace', null],
  ])('%j: the place nobody can fill in is named, as it was typed', (text, unknown) => {
    expect(unknownPlace(text)).toBe(unknown)
  })

  test('leaves no known place open, whatever stands around it', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(...letterPlaces).map((place) => `{${place}}`),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('')
        if (unknownPlace(text) !== null) return
        const filled = fillIn(text, values)
        for (const place of letterPlaces) expect(filled).not.toContain(`{${place}}`)
      }),
    )
  })

  test.each([
    ['pl', '24 listopada 2026'],
    ['fr', '24 novembre 2026'],
    ['ur', '24 نومبر، 2026'],
    ['fa', '24 نوامبر 2026'],
  ] as const)('in %s says the day in that language, in our calendar and digits', (language, said) => {
    expect(dateInLanguage('2026-11-24', language).replaceAll(/[\u200e\u200f]/g, '')).toBe(said)
  })

  test('has a way to say the day in every language of the list', () => {
    for (const language of letterLanguageCodes) expect(dateInLanguage('2026-11-24', language), language).toMatch(/2026/)
  })

  test('is found by what somebody typed as the parent’s language', () => {
    expect(letterLanguageOf(' panjabi ')).toBe('pa')
    expect(letterLanguageOf('Farsi')).toBe('fa')
    expect(letterLanguageOf('English')).toBeNull()
    expect(letterLanguageOf('')).toBeNull()
    for (const code of letterLanguageCodes) expect(letterLanguageOf(letterLanguages.codes[code].name)).toBe(code)
  })
})
