type Language = { readonly name: string; readonly also: readonly string[]; readonly direction: 'ltr' | 'rtl' }

/**
 * Languages a letter can be in: those most spoken at home in England and Wales whose script our typefaces print, by ISO 639 code. `also` is
 * how else somebody may have typed it for a parent.
 */
export const letterLanguages = {
  source: 'Office for National Statistics, Census 2021: main language; ISO 639',
  asOf: '2026-11-27',
  codes: {
    sq: { name: 'Albanian', also: [], direction: 'ltr' },
    ar: { name: 'Arabic', also: [], direction: 'rtl' },
    bg: { name: 'Bulgarian', also: [], direction: 'ltr' },
    cs: { name: 'Czech', also: [], direction: 'ltr' },
    fr: { name: 'French', also: [], direction: 'ltr' },
    de: { name: 'German', also: [], direction: 'ltr' },
    el: { name: 'Greek', also: [], direction: 'ltr' },
    hi: { name: 'Hindi', also: [], direction: 'ltr' },
    hu: { name: 'Hungarian', also: [], direction: 'ltr' },
    it: { name: 'Italian', also: [], direction: 'ltr' },
    ckb: { name: 'Kurdish (Sorani)', also: ['Kurdish', 'Sorani'], direction: 'rtl' },
    lv: { name: 'Latvian', also: [], direction: 'ltr' },
    lt: { name: 'Lithuanian', also: [], direction: 'ltr' },
    ne: { name: 'Nepali', also: [], direction: 'ltr' },
    ps: { name: 'Pashto', also: ['Pushto'], direction: 'rtl' },
    fa: { name: 'Persian', also: ['Farsi', 'Dari'], direction: 'rtl' },
    pl: { name: 'Polish', also: [], direction: 'ltr' },
    pt: { name: 'Portuguese', also: [], direction: 'ltr' },
    pa: { name: 'Punjabi', also: ['Panjabi'], direction: 'ltr' },
    ro: { name: 'Romanian', also: ['Moldovan'], direction: 'ltr' },
    ru: { name: 'Russian', also: [], direction: 'ltr' },
    sk: { name: 'Slovak', also: [], direction: 'ltr' },
    so: { name: 'Somali', also: [], direction: 'ltr' },
    es: { name: 'Spanish', also: [], direction: 'ltr' },
    sw: { name: 'Swahili', also: ['Kiswahili'], direction: 'ltr' },
    tr: { name: 'Turkish', also: [], direction: 'ltr' },
    uk: { name: 'Ukrainian', also: [], direction: 'ltr' },
    ur: { name: 'Urdu', also: [], direction: 'rtl' },
    vi: { name: 'Vietnamese', also: [], direction: 'ltr' },
    cy: { name: 'Welsh', also: [], direction: 'ltr' },
  },
} as const satisfies {
  readonly source: string
  readonly asOf: string
  readonly codes: Readonly<Record<string, Language>>
}

export type LetterLanguage = keyof typeof letterLanguages.codes

const [first = 'cy', ...others] = Object.keys(letterLanguages.codes) as LetterLanguage[]
export const letterLanguageCodes: readonly [LetterLanguage, ...LetterLanguage[]] = [first, ...others]

/** The language somebody typed for a parent, where a letter can be in it. */
export function letterLanguageOf(typed: string): LetterLanguage | null {
  const wanted = typed.trim().toLowerCase()
  const names = (code: LetterLanguage) => {
    const { name, also }: Language = letterLanguages.codes[code]
    return [name, ...also].map((each) => each.toLowerCase())
  }
  return letterLanguageCodes.find((code) => names(code).includes(wanted)) ?? null
}

/** What a letter may leave open, in braces: {name}. Each is filled in when a pack is made. */
export const letterPlaces = [
  'name',
  'child',
  'reference',
  'date',
  'received',
  'items',
  'withheld',
  'service',
  'phone',
  'signed',
] as const
export type LetterPlace = (typeof letterPlaces)[number]
