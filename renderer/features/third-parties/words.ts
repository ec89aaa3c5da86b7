import type { capableAnswers, consentedAnswers, sheetOutcomes } from '../../../preload/contract/third-parties.ts'

type Consented = (typeof consentedAnswers)[number]
type Capable = (typeof capableAnswers)[number]
type Outcome = (typeof sheetOutcomes)[number]

/** Every word of third parties: whose rights a pack protects, and the sheet that weighs them. */
export const partyWords = {
  whose: {
    label: 'Whose rights?',
    hint: 'A name, or who they are to the family. Each gets one sheet.',
    missing: 'Say whose rights this protects',
  },
  test: {
    label: 'The test for this reason',
    hint: 'Who might be harmed and how, and whose opinion that is. Not printed.',
    missing: 'Say who might be harmed and how, and whose opinion that is',
  },
  list: {
    title: 'Whose rights are weighed',
    open: 'Sheet…',
    openFor: (name: string) => `Sheet for ${name}`,
    redactedFor: (times: number) =>
      times === 0 ? 'Nothing is redacted for them yet.' : `Redacted for them: ${String(times)}.`,
    everywhere: 'Redact every mention',
    everywhereFor: (name: string) => `Redact every mention of ${name}`,
    states: { none: 'to decide', withhold: 'keep back', disclose: 'may be shared' },
    redactedAll: (name: string, times: number) =>
      `${name} may be shared by their sheet, and is redacted ${times === 1 ? 'once' : `${String(times)} times`}. Take that off, or decide again.`,
  },
  sheet: {
    title: (name: string) => `Sheet for ${name}`,
    explain:
      'Data Protection Act 2018, Schedule 2, paragraph 16. One sheet for each person, for this request; the answer holds wherever they are named.',
    aliases: 'Also called',
    aliasesHint: 'Other names, short names and how they stand to the family, with commas between.',
    consented: 'Have they agreed that this is shared?',
    consentedAnswers: { yes: 'Yes', no: 'No', 'not-asked': 'We have not asked' } satisfies Readonly<
      Record<Consented, string>
    >,
    information: 'What would it tell about them?',
    informationHint:
      'The kind of information: a name only, an opinion, their health, where they live, that they told us something.',
    confidentiality: 'Do we owe them confidence?',
    confidentialityHint: 'What they were told, and what they could expect when they said it.',
    steps: 'What have we done to ask them?',
    stepsHint: 'When and how. If nothing: why not.',
    capable: 'Are they able to agree?',
    capableAnswers: { yes: 'Yes', no: 'No', 'not-known': 'Not known' } satisfies Readonly<Record<Capable, string>>,
    refused: 'Have they said no, in words?',
    refusedAnswers: { yes: 'Yes', no: 'No' },
    alreadyKnown: 'What does the person who asks know already?',
    alreadyKnownHint: 'Keeping back what they know protects nobody.',
    outcome: 'So, is it reasonable to share this without their agreement?',
    outcomes: {
      withhold: 'No: keep them back wherever they are named',
      disclose: 'Yes, or they agreed: share it',
    } satisfies Readonly<Record<Outcome, string>>,
    why: 'Why, in a sentence or two',
    save: 'Keep this decision',
    back: 'Back',
    draftKept: (time: string) => `Draft kept, ${time}`,
    decided: (who: string, when: string) => `Decided by ${who}, ${when}. A new decision takes its place.`,
  },
  checks: {
    title: 'Before it may leave',
    'not-named':
      'Something is kept back for somebody’s sake and names nobody. Take it off and redact it again with a name.',
    'not-decided': (name: string) => `${name}: their sheet is not filled in.`,
    'may-be-shared': (name: string) => `${name}: their sheet says this may be shared, and it is kept back.`,
    toDesk: 'Open the desk',
  },
  left: {
    title: 'Could be worked out',
    inItems: (words: string, hidden: string, items: string) =>
      `“${words}” can be read in ${items}; “${hidden}” is redacted.`,
    inLetter: 'the letter or the page about their information',
    items: (numbers: readonly number[]) =>
      `${numbers.length === 1 ? 'item' : 'items'} ${new Intl.ListFormat('en-GB').format(numbers.map(String))}`,
    look: (number: number) => `Look at item ${String(number)}`,
    keep: 'May stay…',
    kept: (words: string, why: string, who: string, when: string) => `“${words}” may stay: “${why}” (${who}, ${when})`,
  },
  keep: {
    title: (words: string) => `“${words}” may stay`,
    explain:
      'It can be read in the pack though the same is redacted elsewhere. Say why nobody can be worked out by it.',
    why: 'It may stay because',
    confirm: 'Let it stay',
    back: 'Back',
  },
} as const

/** What a field is called in a sentence, in the order of the form. */
export const sheetLabels = {
  aliases: partyWords.sheet.aliases,
  consented: 'Whether they agreed',
  information: 'What it would tell about them',
  confidentiality: 'Whether we owe them confidence',
  steps: 'What we did to ask them',
  capable: 'Whether they are able to agree',
  refused: 'Whether they said no',
  alreadyKnown: 'What the person who asks knows already',
  outcome: 'Whether it is shared',
  why: 'Why',
} as const
