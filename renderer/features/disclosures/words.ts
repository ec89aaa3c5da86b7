import type { disclosureKinds, disclosureMethods } from '../../../preload/contract/disclosures.ts'

type Kind = (typeof disclosureKinds)[number]

/** Every word about what left our files (P2, P8). */
export const words = {
  methods: {
    'handed-over': 'Handed over',
    post: 'By post',
    'recorded-delivery': 'By recorded delivery',
    'secure-email': 'By secure email',
    'read-aloud': 'Read aloud',
  } satisfies Readonly<Record<(typeof disclosureMethods)[number], string>>,
  tab: {
    record: 'Record what is passed on',
    noneTitle: 'Nothing passed on',
    none: 'What leaves our file for somebody outside the service is recorded here: to whom, what for, exactly what, and by which permission (clauses P2 and P8).',
    title: (body: string, date: string) => `${body}, ${date}`,
    to: 'To',
    reference: 'Reference',
    by: 'By what right',
    permission: (who: string, date: string) => `Permission of ${who}, ${date}`,
    aPermission: 'A permission to share',
    concern: 'A concern that the child may be at risk: no permission is needed (clause P12)',
    purpose: 'What for',
    items: 'Exactly what',
    how: 'How and when',
    recorded: 'Recorded by',
    note: (title: string, date: string, by: string) => `${title}, ${date}, written by ${by}`,
    withPermission: 'With permission',
    underConcern: 'Under a concern',
    sheet: 'Covering sheet',
    sheetFor: (title: string) => `Covering sheet: ${title}`,
    openConcern: 'see the concern',
  },
  form: {
    title: 'Record what is passed on',
    kind: 'Why does it leave our file?',
    kinds: {
      'pass-on': { label: 'With permission to share', hint: 'They agreed to this, for this and to them (clause P8).' },
      safeguarding: {
        label: 'The child may be at risk',
        hint: 'Under a concern that was recorded. No permission is needed (clause P12).',
      },
    } satisfies Readonly<Record<Kind, unknown>>,
    concern: 'Under which concern?',
    noConcern: 'No concern is recorded on this case yet. Record it first.',
    concernOf: (date: string, by: string) => `Concern of ${date}, recorded by ${by}`,
    body: 'Who gets it',
    bodyHint: 'The organisation, school or authority',
    recipient: 'The person there',
    recipientHint: 'Name and post',
    purpose: 'What for?',
    notes: 'Which notes?',
    notesHint:
      'They go as they are written, names of other people included. For part of one, describe it below instead.',
    noNotes: 'There is no note in the contact log yet.',
    note: (title: string, date: string) => `${title}, ${date}`,
    anythingElse: 'Anything else',
    anythingElseHint:
      'Each thing, so that anybody can tell exactly what it was: “page 2 of the speech therapy report of May”',
    method: 'How does it reach them?',
    sentAt: 'The day it is passed on',
    save: 'Record it',
    leave: 'Keep as draft',
    leftAsDraft: 'Draft kept. “Record what is passed on” opens it again.',
    draft: 'What you type is kept as a draft.',
    draftKept: (time: string) => `Draft kept, ${time}. It survives a lock, a crash and a power cut.`,
    saved: (reference: string) => `Recorded as ${reference}. Print the covering sheet and send it along.`,
    aside: 'May it leave?',
  },
  cover: {
    covered: 'This is permitted',
    by: (who: string, given: string, until: string) =>
      `${who}’s permission of ${given} covers it. It runs until ${until}.`,
    conditions: 'Their conditions, in their own words',
    underConcern: 'No permission is needed',
    underConcernText:
      'It goes out because a child may be at risk (clause P12). The record and the covering sheet say so. Share what is relevant and no more.',
    unknown: 'Say who gets it and what for: then it shows here whether it is permitted.',
    whyNot: 'Not without permission',
    clause:
      'Our policy, clause P8: information from our files is passed on only with the parent’s permission, to whom they named and for what they named.',
    record: 'Record a permission now',
    atRisk: 'The child may be at risk',
    stays: 'What you typed stays here while you do it.',
  },
  labels: {
    kind: 'Why it leaves our file',
    concernId: 'Under which concern',
    body: 'Who gets it',
    recipient: 'The person there',
    purpose: 'What it is passed on for',
    contactIds: 'The notes',
    anythingElse: 'Anything else',
    method: 'How it reaches them',
    sentAt: 'The day it is passed on',
  },
} as const
