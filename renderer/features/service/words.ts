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
} as const
