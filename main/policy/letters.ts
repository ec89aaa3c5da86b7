import { letterPlaces, type LetterLanguage, type LetterPlace } from '../../preload/contract/letter-languages.ts'

const inBraces = /\{([^{}\n]*)\}/g

/** The first thing in braces that is no place of a letter, as it was typed; `null` when every one can be filled in. */
export function unknownPlace(text: string): string | null {
  for (const [typed, name = ''] of text.matchAll(inBraces)) if (!isPlace(name)) return typed
  return null
}

/**
 * The letter with its places filled in: what is filled in is never looked through for places itself. In a language written from right to
 * left each is set apart, or a telephone number would be printed with its groups in the wrong order.
 */
export function fillIn(
  text: string,
  values: Readonly<Record<LetterPlace, string>>,
  direction: 'ltr' | 'rtl' = 'ltr',
): string {
  const apart = (value: string) => (direction === 'rtl' ? `\u2068${value}\u2069` : value)
  return text.replaceAll(inBraces, (typed, name: string) => (isPlace(name) ? apart(values[name]) : typed))
}

/** A civil date as the language says it, in the calendar and the digits of the rest of the pack. */
export function dateInLanguage(date: string, language: LetterLanguage): string {
  const locale = `${language}-u-ca-gregory-nu-latn`
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T12:00:00.000Z`))
}

function isPlace(name: string): name is LetterPlace {
  return letterPlaces.some((place) => place === name)
}
