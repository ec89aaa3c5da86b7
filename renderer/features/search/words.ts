export const words = {
  label: 'Find a family, a note, a reference',
  hotkey: 'Ctrl K',
  results: 'Found',
  cases: 'Cases',
  notes: 'Notes',
  counted: (cases: number, notes: number) =>
    `${cases === 1 ? '1 case' : `${String(cases)} cases`} and ${notes === 1 ? '1 note' : `${String(notes)} notes`} found`,
  looking: 'Looking',
  nothing: (text: string) =>
    `Nothing found for “${text}”. Each word must begin a word of a name, a reference or a note: try fewer or shorter ones.`,
  clear: 'Clear the search',
} as const
