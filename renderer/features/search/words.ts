export const words = {
  label: 'Find a family, a note, a reference',
  hotkey: 'Ctrl K',
  results: 'Found',
  cases: 'Cases',
  notes: 'Notes',
  documents: 'Documents',
  counted: (cases: number, notes: number, documents: number) =>
    `${counted(cases, 'case')}, ${counted(notes, 'note')} and ${counted(documents, 'document')} found`,
  looking: 'Looking',
  nothing: (text: string) =>
    `Nothing found for “${text}”. Each word must begin a word of a name, a reference, a note or a document: try fewer or shorter ones.`,
  clear: 'Clear the search',
} as const

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${String(count)} ${what}s`
}
