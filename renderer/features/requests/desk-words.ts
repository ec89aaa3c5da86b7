import type { Output } from '../../../preload/contract/index.ts'
import type { Packing } from '../../../preload/contract/packs.ts'
import { count } from './words.ts'

type RequestView = Output<'openRequest'>

/** Every word of the desk, the preview, the release and what stays afterwards. */
export const deskWords = {
  title: (name: string) => `Case notes for ${name}`,
  about: (child: string) => `about ${child}`,
  own: 'their own notes',
  footing: {
    'young-person-decides': (child: string) =>
      `${child} decides for themself. What is about ${child} goes to a parent only if ${child} agrees, cannot decide it, or it is plainly best for them: withhold or redact the rest.`,
    'comes-alone': () =>
      'They come without a parent knowing. Agree with them how the notes reach them, so that nobody else opens them.',
  },
  received: (date: string) => `received ${date}`,
  due: 'due',
  allRequests: 'All requests',
  refused: 'This request stays closed to you',
  address: 'Goes to',
  asked: 'They ask for',
  noAddress: (name: string) =>
    `There is no address on file for ${name}, and a pack goes nowhere else (clause P10). Decide and redact now; nothing can be previewed until the address is there.`,
  addAddress: (name: string) => `Add ${name}’s address`,
  noItemsTitle: 'There are no notes to send',
  noItems:
    'No contact was recorded on this case before the request. Tell them that we hold no notes about them: a pack needs at least one item.',
  progress: 'Progress',
  steps: {
    items: (decided: number, of: number) => `Items chosen: ${String(decided)} of ${String(of)}`,
    redaction: (passages: number) =>
      passages === 0 ? 'Redaction: nothing yet' : `Redaction: ${count(passages, 'passage', 'passages')}`,
    preview: 'Preview',
    release: 'Release',
  },
  list: {
    label: 'Items',
    heading: (items: number) => count(items, 'item', 'items'),
    title: (number: number | null, title: string) =>
      number === null ? `Not told of: ${title}` : `${String(number)} ${title}`,
    decisions: { undecided: 'to decide', enclose: 'enclosed', withhold: 'withheld' },
    redactions: (passages: number) => `${String(passages)} redacted`,
    rest: {
      enclose: (items: number) => `Enclose the ${String(items)} not decided yet`,
      withhold: (items: number) => `Leave out the ${String(items)} not decided yet`,
    },
    keysSpoken:
      'Keys: J next item, K previous item, E enclose, W withhold, F find, R redact the passage, U take a redaction off, S people and places, N next mention, B the one before.',
  },
  document: 'Document',
  /** In the place of the number of an item that the pack says nothing of. */
  notTold: 'not told of',
  keys: [
    ['J', 'next'],
    ['K', 'previous'],
    ['E', 'enclose'],
    ['W', 'withhold'],
    ['F', 'find'],
    ['R', 'redact'],
    ['U', 'take off'],
    ['S', 'people'],
    ['N', 'next mention'],
    ['B', 'the one before'],
  ],
  item: {
    heading: numberedTitle,
    level: (level: number) => `level ${String(level)}`,
    text: (number: number | null) => `Text of ${theItem(number)}`,
    textKeys: 'Left and right arrows choose a word, with Shift more words. Escape lets go.',
    noText: 'No text was written for this entry.',
    redacted: 'redacted',
    enclose: 'Enclose',
    withhold: 'Withhold…',
    withheld: (reason: string) => `Withheld: ${reason}. None of this text is in the pack.`,
    encloseInstead: 'Enclose after all',
    otherReason: 'Another reason…',
  },
  packing: {
    stop: 'Stop',
    steps: {
      reading: 'Reading the pages of documents',
      drawing: 'Drawing the pages of documents',
      typesetting: 'Setting the pack in type',
      proving: 'Searching the finished pack for what was redacted',
      locking: 'Locking the copy',
    } satisfies Readonly<Record<Packing['step'], string>>,
    counted: {
      reading: (done: number, of: number) => `${String(done)} of ${count(of, 'document', 'documents')}`,
      drawing: (done: number, of: number) => `${String(done)} of ${count(of, 'document', 'documents')}`,
      typesetting: () => '',
      locking: () => '',
      proving: (done: number, of: number) => `${String(done)} of ${count(of, 'page', 'pages')}`,
    } satisfies Readonly<Record<Packing['step'], (done: number, of: number) => string>>,
  },
  proof: {
    proven: 'Proven.',
    provenHow: (sought: number) =>
      `The finished file was opened afresh and searched for ${count(sought, 'redacted passage or name', 'redacted passages and names')}: none is in its text or anywhere else that can be read.`,
    unsearched: 'Look at these pages yourself',
    unsearchedWhy: (pages: number) =>
      `${pages === 1 ? 'This page is a picture, or something on it is covered' : `These ${String(pages)} pages are pictures, or something on them is covered`}: no search can tell what is seen there. Cover what must not be seen, or withhold the item.`,
    pagesOf: (number: number, pages: string, of: number) =>
      `item ${String(number)}, ${of === 1 ? 'page' : 'pages'} ${pages}`,
    readOn: (words: string) => `“${words}” can be read in the words behind:`,
    nothingSought:
      'The finished file could be opened and read to its last byte. No words are redacted that it had to be searched for; what is covered on a page is black in the picture itself.',
    leaks: 'Something redacted can still be read in the finished pack',
    leaksWhy:
      'It cannot be released like this. Redact it there too, cover that part of the page, or withhold the item.',
    leak: (hidden: string, places: readonly string[]) => `“${hidden}”: ${new Intl.ListFormat('en-GB').format(places)}.`,
    unreadable: 'The finished pack could not be searched',
    unreadableWhy:
      'Part of the file cannot be read, so nobody can say what is in it. Make a fresh preview; if it stays so, tell whoever looks after Casebook.',
  },
  pages: {
    page: (page: number, of: number) => `Page ${String(page)} of ${String(of)}`,
    before: 'Page before',
    after: 'Next page',
    drawing: 'Drawing the page',
    cancelled: 'Drawing the page was stopped.',
    again: 'Draw it again',
    label: (page: number, of: number, number: number | null) =>
      `Page ${String(page)} of ${String(of)} of ${theItem(number)}`,
    keys: 'Draw a box with the mouse. Or with the keys: arrows put it and move it, with Shift they stretch it, Escape lets go, Page Up and Page Down turn the page.',
    role: 'page to draw on',
    box: ({ left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>) =>
      `Box ${String(left)}% from the left and ${String(top)}% down the page, ${String(width)}% wide and ${String(height)}% high`,
    covered: 'Covered:',
    part: (page: number) => `Part of page ${String(page)}`,
    inHand: (page: number) => `A part of page ${String(page)} is chosen.`,
    noArea: 'Draw a box over what must not be seen first',
    nothing:
      'Draw a box over what must not be seen. The search finds words of notes and letters, not what is in a picture.',
    behind: 'What a screen reader says for this page',
    behindWords: 'Words behind this page',
    behindGiven: 'These words go into the pack for screen readers, with the picture of the page.',
    behindNotGiven: 'Words behind this page: not given, because part of it is covered',
  },
  withhold: {
    title: (number: number | null) => `Withhold ${theItem(number)}`,
    reason: 'Why may they not have it?',
    explain:
      'The schedule says that one item is withheld and why, and whether it is a note or a document, not with whom or what it is called.',
    confirm: 'Withhold it',
    back: 'Back',
  },
  reasons: {
    tells: 'What they read',
    others: 'Other reasons',
    fewer: 'Fewer reasons',
  },
  panel: {
    label: 'Redact',
    find: 'Find a name or words',
    next: 'Next',
    nothing: 'Select a passage in the text, or find a name here.',
    notFound: (sought: string) => `“${sought}” appears in no item.`,
    allRedacted: (sought: string) => `“${sought}” is redacted wherever it appeared.`,
    found: (times: number, items: number) =>
      `${times === 1 ? 'Appears once' : `Appears ${String(times)} times`}, in ${count(items, 'item', 'items')}.`,
    alsoIn: 'Also in item',
    more: (items: number) => ` and ${String(items)} more: N goes from one to the next.`,
    forWhom: (name: string) => `For the sake of ${name}`,
    notOnPages: (documents: number) =>
      `Not counted: ${count(documents, 'document', 'documents')} looked at page by page. The preview says where redacted words can be read on them, and “Redact every mention” covers them there too.`,
    openItem: (number: number | null) => `Open ${theItem(number)}`,
    inTitles: (numbers: readonly number[]) =>
      `Also in the title of ${itemsNamed(numbers)}: the pack leaves it out there once it is redacted anywhere.`,
    onlyInTitles: (numbers: readonly number[]) =>
      `Only in the title of ${itemsNamed(numbers)}, which the pack prints. Withhold what must not be seen.`,
    reason: 'Reason',
    note: 'Why, for the record',
    noteHint: 'Not printed.',
    redactOne: 'Redact',
    redactAll: (times: number) => `Redact all ${String(times)}`,
    noPassage: 'Select the passage first, or find it',
    noReason: 'Choose a reason',
    made: (passages: number) => (passages === 0 ? 'Nothing is redacted in this item' : 'Redacted in this item'),
    by: (who: string, when: string) => `${who}, ${when}`,
    takeOff: 'Take off',
  },
  said: {
    item: (number: number | null, title: string, decision: string) =>
      `${sentenceCase(theItem(number))}, ${title}, ${decision}`,
    passage: (passage: string) => `Selected: ${passage}`,
    enclosed: (number: number | null, left: number) => `${sentenceCase(theItem(number))} enclosed. ${toDecide(left)}`,
    withheld: (number: number | null, left: number) => `${sentenceCase(theItem(number))} withheld. ${toDecide(left)}`,
    rest: {
      enclose: (items: number) => `${count(items, 'item', 'items')} enclosed. ${toDecide(0)}`,
      withhold: (items: number) => `${count(items, 'item', 'items')} left out. ${toDecide(0)}`,
    },
    redacted: (times: number) => `Redacted ${times === 1 ? 'once' : `${String(times)} times`}`,
    takenOff: 'The redaction is taken off',
  },
  preview: {
    open: 'Preview pack',
    undecided: (items: number) =>
      items === 1 ? 'One item is not decided yet.' : `${String(items)} items are not decided yet.`,
    toUndecided: 'Go to the first',
    nothingEnclosed:
      'Nothing is enclosed, so there is no pack to send. Enclose at least one item; if everything is withheld, answer them by letter.',
    title: (reference: string) => `Preview of ${reference}`,
    what: ({ enclosed, withheld, redactions }: { enclosed: number; withheld: number; redactions: number }) =>
      `${count(enclosed, 'item', 'items')} enclosed, ${String(withheld)} withheld, ${count(redactions, 'redaction', 'redactions')}`,
    pages: (pages: number) => count(pages, 'page', 'pages'),
    makingDetail: 'Redacted words are taken out before this begins.',
    cancelled: 'The preview was cancelled.',
    largePrint: 'Large print (18 point)',
    format: {
      standard: '',
      'large-print': 'They read large print.',
      'easy-read': 'They asked for easy read: offer to go through the pack together.',
      audio: 'They asked for audio: arrange a recording beside the printed pack.',
      braille: 'They asked for braille: arrange it beside the printed pack.',
    } satisfies Readonly<Record<RequestView['format'], string>>,
    back: 'Back to the desk',
    again: 'Make a fresh preview',
    release: (name: string) => `Release to ${name}…`,
    mayNot: 'Only the coordinator releases case notes to parents (clause P10). You can look, not send.',
  },
  release: {
    title: (reference: string) => `Release ${reference}`,
    cardTitle: (name: string) => `You are about to release this pack to ${name}`,
    to: 'To, at the address on file',
    what: 'What is in it',
    final:
      'This is final. The pack is stored as it is and can never be changed; the request closes; what was decided and redacted stays as it is.',
    left: 'Once printed or saved, it has left our hands and nobody can call it back.',
    back: 'Go back and look again',
    confirm: 'Release the pack',
    released: (reference: string) => `${reference} is released. Print it or save a copy, send it, and record how.`,
  },
  internal: {
    open: 'Internal version…',
    explained:
      'It shows in full what the pack leaves out, and is never sent. Casebook keeps no copy of it: shred a print when it has been used.',
    print: 'Print…',
    printFailed: 'It could not be made ready for the printer.',
    close: 'Close',
  },
  released: {
    pagesOf: (pages: number, covered: number) =>
      `${count(pages, 'page', 'pages')}, ${covered === 0 ? 'nothing covered' : `${count(covered, 'part', 'parts')} covered`}. Open the pack to see them as they were sent.`,
    title: (name: string) => `Case notes for ${name}: released`,
    card: 'Released pack',
    by: 'Released by',
    approvedBy: 'Approved by',
    at: 'Released',
    to: 'To',
    sha256: 'SHA-256 of what was released',
    size: 'Size',
    bytes: (bytes: number, largePrint: boolean) =>
      `${String(Math.ceil(bytes / 1024))} KB${largePrint ? ', large print' : ''}`,
    open: 'Open the pack',
    save: 'Save a copy…',
    saved: (file: string) => `Saved as ${file}`,
    print: 'Print…',
    printing: (done: number, of: number) => `Page ${String(done)} of ${String(of)}`,
    printFailed: 'The pack could not be made ready for the printer. Save a copy and print that.',
    preparing: 'Preparing the pages for the printer',
    close: 'Close the pack',
    final: 'The pack, its items and its redactions are final (clause P10).',
  },
} as const

export const redactionLabels = { reason: 'A reason', whose: 'Whose rights', note: deskWords.panel.note } as const

/** 'item 3', by its number in the pack. */
function theItem(number: number | null): string {
  return number === null ? 'the item not told of' : `item ${String(number)}`
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** '3 · Office note', by its number in the pack. */
export function numberedTitle(number: number | null, title: string): string {
  return `${number === null ? 'Not told of' : String(number)} · ${title}`
}

function itemsNamed(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'item' : 'items'} ${new Intl.ListFormat('en-GB').format(numbers.map(String))}`
}

function toDecide(left: number): string {
  return left === 0 ? 'Every item is decided.' : `${String(left)} to decide.`
}
