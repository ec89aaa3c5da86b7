export const words = {
  label: 'Find a family, a note, a reference',
  hotkey: 'Ctrl K',
  results: 'Found',
  cases: 'Cases',
  notes: 'Notes',
  begin: 'Type the beginning of a name, a reference or any word of a note.',
  looking: 'Looking',
  nothing: (text: string) =>
    `Nothing found for “${text}”. Each word must begin a word of a name, a reference or a note: try fewer or shorter ones.`,
  clear: 'Clear the search',
} as const
