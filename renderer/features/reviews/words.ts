import type { reviewActs } from '../../../preload/contract/packs.ts'
import { numberedTitle } from '../requests/desk-words.ts'
import { count } from '../requests/words.ts'

type Act = (typeof reviewActs)[number]

/** Characters of a redacted passage that stand in one line; the whole is behind it. */
const longest = 120

/** Every word of the second person's look at a pack. */
export const reviewWords = {
  turns: {
    asked: 'A second person looks',
    approved: 'Approved: the coordinator releases',
    'sent-back': 'Sent back to the coordinator',
  } satisfies Readonly<Record<Act, string>>,
  /** Before the release, on the coordinator's preview. */
  approval: {
    title: 'A second person',
    none: 'Somebody who chose and redacted nothing looks at this pack before it leaves (clause P10).',
    asked: (when: string) => `Asked on ${when}. It is on Today for the head of service and any other coordinator.`,
    approved: (who: string, when: string) => `${who} approved this pack on ${when}.`,
    'sent-back': (who: string, when: string) => `${who} sent it back on ${when}.`,
    outOfDate: (who: string) => `${who} approved it, and something has changed since. Ask again.`,
    samePerson: (who: string) => `${who} approved it, but chose or redacted something in it too. Ask somebody else.`,
    note: (note: string) => `“${note}”`,
    ask: 'Ask a second person…',
    first: 'A second person approves it first',
  },
  ask: {
    title: 'Ask a second person to look',
    explain:
      'They see the pack itself, what is withheld and redacted and why. They approve it or send it back with what is to change.',
    note: 'Anything they should know',
    confirm: 'Ask',
    back: 'Back',
  },
  page: {
    title: (requester: string) => `Case notes for ${requester}: look and approve`,
    lead: (reference: string, child: string) => `${reference}, about ${child}`,
    refused: 'This pack is not yours to look at',
    asked: (who: string) => `${who} asks you to look`,
    explain: 'Would you send this to them? Look for somebody else’s name, address or words, and for what is missing.',
    judge: 'To judge first',
    nothingToJudge: 'No item is withheld, and no reason is used that needs a test.',
    withheld: 'Withheld:',
    redacted: 'Redacted',
    redactedOtherwise: 'Redacted for other reasons',
    nothingRedacted: 'Nothing is redacted.',
    nothingElse: 'There is no other redaction.',
    item: numberedTitle,
    counted: (redactions: number, items: number, hands: readonly string[]) =>
      `${count(redactions, 'redaction', 'redactions')} in ${count(items, 'item', 'items')}, by ${new Intl.ListFormat('en-GB').format(hands)}.`,
    times: timesIn,
    part: (page: number, title: string) => `Part of page ${String(page)} of ${title}`,
    hand: (who: string) => `by ${who}`,
    isLong: (words: string) => words.length > longest,
    shortened,
    more: (lines: number) => `${String(lines)} more`,
    note: (note: string) => `“${note}”`,
    by: (who: string, when: string) => `${who}, ${when}`,
    weighed: 'Whose rights were weighed',
    party: (name: string, state: string) => `${name}: ${state}`,
    nobody: 'Nobody’s: nothing is kept back for somebody else’s sake.',
    mayStay: 'May stay, though redacted elsewhere',
    stays: (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words.map((each) => `“${each}”`)),
    desk: 'Redactions and reasons',
    pack: 'The pack',
  },
  answer: {
    title: 'Your answer',
    note: 'What you looked at, or what is to change',
    hint: 'Kept with the pack. Not printed.',
    approve: 'Approve',
    sendBack: 'Send back',
    wait: 'Wait until the pack is on screen',
    mayNot: 'You can send it back, not approve it: you asked for this look, or chose or redacted something in it.',
    approved: (reference: string) => `${reference} is approved. The coordinator can release it.`,
    sentBack: (reference: string) => `${reference} is sent back to the coordinator.`,
  },
  desk: {
    sentBack: (who: string) => `${who} sent the pack back`,
  },
} as const

export const reviewLabels = { note: reviewWords.answer.note, answer: reviewWords.answer.title } as const

/** '148 times in 145 items', 'once, in item 3'. */
function timesIn(times: number, items: number, only: number | null): string {
  const often = times === 1 ? 'once' : `${String(times)} times`
  if (items > 1) return `${often} in ${String(items)} items`
  return only === null ? often : `${often}, in item ${String(only)}`
}

/** Its beginning, cut where a word ends. */
function shortened(words: string): string {
  if (words.length <= longest) return words
  return `${words.slice(0, longest).replace(/\s+\S*$/u, '')} …`
}
