/** Every word of the letters in other languages. */
export const letterWords = {
  title: 'Letters in other languages',
  lead: 'A pack for a parent whose language is one of these holds our letter in it, after the English one. Have it translated by somebody who does that for a living: Casebook translates nothing.',
  none: 'There is none yet.',
  saved: (name: string, moment: string) => `Saved by ${name}, ${moment}`,
  change: (language: string) => `Change the letter in ${language}`,
  changeShort: 'Change',
  stop: (language: string) => `Stop using the letter in ${language}`,
  stopShort: 'Stop using',
  stopExplained: (language: string) =>
    `Packs made from now on hold no letter in ${language}. What has been released keeps it. Its words stay on record, but to use it again somebody types them again.`,
  keep: 'Keep it',
  stopped: (language: string) => `Packs made from now on hold no letter in ${language}.`,
  add: 'Add a letter…',
  form: {
    title: 'A letter in another language',
    titleOf: (language: string) => `The letter in ${language}`,
    language: 'Language',
    languageHint: 'Languages that our typefaces print.',
    text: 'The letter',
    textHint:
      'The first line is its heading. An empty line ends a paragraph. Write these where they belong, braces and all:',
    places: {
      name: 'who asks',
      child: 'the child',
      reference: 'our reference',
      date: 'the day of the letter',
      received: 'the day they asked',
      items: 'how many items are enclosed',
      withheld: 'how many are withheld',
      service: 'our name',
      phone: 'our telephone number',
      signed: 'who signs',
    },
    look: 'See how it prints',
    submit: 'Save the letter',
    cancel: 'Cancel',
    close: 'Close',
    done: 'The letter is saved.',
  },
  /** On the preview of a pack. */
  inPack: (language: string) => `With our letter in ${language}`,
  inPackHint: (name: string, language: string) =>
    `${name} reads ${language}. The English letter is in the pack either way.`,
} as const

/** Field → what it is called in a sentence, in the order of the form. */
export const letterLabels = { language: 'The language', text: letterWords.form.text } as const
