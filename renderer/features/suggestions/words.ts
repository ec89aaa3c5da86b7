import type { Suggestion } from './use-suggestions.ts'

export const suggestionWords = {
  title: 'People and places in these notes',
  keys: 'Arrows move, Enter takes one in hand. N goes to the next mention, B back.',
  none: 'No names, addresses or numbers were found. Read the notes all the same.',
  leaveOut: (names: readonly string[]) => `Leave out ${names.join(' and ')}`,
  times: (times: number, items: number) =>
    `${times === 1 ? 'once' : `${String(times)} times`}${items === 1 ? '' : ` in ${String(items)} items`}`,
  done: 'all redacted',
  kept: 'keep back',
  shared: 'may be shared',
  kinds: {
    person: 'Person',
    relation: 'Person',
    address: 'Address',
    telephone: 'Telephone',
    email: 'Email',
    postcode: 'Postcode',
    body: 'School or service',
  } satisfies Readonly<Record<Suggestion['what'], string>>,
} as const
