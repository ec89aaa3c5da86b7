/** Every word about the service itself. */
export const serviceWords = {
  fields: {
    name: 'Name of the service',
    address: 'Address for letters',
    addressHint: 'One line each, as it is printed at the head of a letter.',
    phone: 'Telephone',
    email: 'Email',
    localAuthority: 'Local authority',
    localAuthorityHint: 'The council whose area you cover.',
    handlingLine: 'Handling line',
    handlingLineHint: 'Printed at the top of every page that leaves, such as “OFFICIAL-SENSITIVE: personal”.',
  },
  page: {
    title: 'Service settings',
    lead: 'Letters, receipts and packs made from now on carry these details. What has been released keeps the old ones.',
    letters: 'On letters and packs',
    locking: 'Locking',
    minutes: 'Lock after',
    minutesHint: 'From 1 to 15 minutes without a key or a click, for everybody here.',
    minutesUnit: 'minutes',
    submit: 'Save the settings',
    saved: 'The settings have been saved.',
    discard: 'Throw the changes away',
    draftKept: (time: string) => `Draft kept, ${time}`,
  },
  logKey: {
    title: 'Public key for checking packs',
    about:
      'Every pack we release carries a proof, signed with a key that never leaves the encrypted database. This is its public half. Give it to whoever asks, by telephone or on paper too: with it anybody can tell a pack of ours from one made up.',
    copy: 'Copy the key',
    copied: 'The key is on the clipboard. After half a minute it is taken off again.',
  },
  holidays: {
    title: 'Bank holidays',
    until: (date: string) => `Our bank holiday dates end on ${date}.`,
    few: 'A due date after that day may fall on a bank holiday we do not know of. It is time to update them.',
    none: 'That day has passed, so a due date may fall on a bank holiday we do not know of. Update them now; until then check dates by hand.',
    source: 'Source',
    asOf: 'As of',
    days: 'Days',
    daysOf: (england: number, elsewhere: number) =>
      `${england} in England and Wales, ${elsewhere} more in Scotland or Northern Ireland`,
    origin: 'How they came here',
    bundled: 'With Casebook',
    importedBy: (name: string, moment: string) => `From a file, by ${name} on ${moment}`,
    where:
      'The government publishes them at gov.uk/bank-holidays, as the file bank-holidays.json. Casebook never uses the internet, so fetch it on another PC and carry it here on a stick.',
    update: 'Update from a file…',
    updated: (added: number, date: string) =>
      `${added === 0 ? 'No new days' : added === 1 ? '1 day added' : `${added} days added`}, dates now end on ${date}.`,
  },
} as const
