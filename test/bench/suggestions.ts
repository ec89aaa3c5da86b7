import { manyNotes } from '../../db/seed/notes.ts'
import type { Known } from '../../main/policy/cast.ts'
import { suggest } from '../../main/policy/suggestions.ts'
import type { Bench } from './bench.ts'
import { alternate } from './support/measure.ts'

const notes = [...manyNotes(1000)].map((text, at) => ({ itemId: String(at), text }))
const nobody = { knownAs: '', relationship: '', address: '', phone: '', email: '', own: false, isChild: false }
const known: Known = {
  people: [
    { ...nobody, givenName: 'Jayden', familyName: 'Whitlock', knownAs: 'Jay', own: true, isChild: true },
    { ...nobody, givenName: 'Dana', familyName: 'Whitlock', relationship: 'Mother', own: true },
    { ...nobody, givenName: 'Mark', familyName: 'Ellis', relationship: 'Father', phone: '0118 496 0123' },
  ],
  spokeTo: ['Mrs Featherstone, SENCo', 'Mr Tranter', 'Ms Hollis (case officer)'],
  bodies: ['Highdown School', 'Reading Borough Council'],
  thirdParties: [],
}

/** People and places found in a thousand notes, beside one regular expression a name that the same search would need at least. */
export const suggestions: Bench = async () => {
  const names = suggest(notes, known).flatMap(({ spellings }) => spellings)
  const [ours, theirs] = await alternate(
    40,
    () => suggest(notes, known),
    () => {
      for (const name of names) {
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu')
        for (const { text } of notes) for (const _ of text.matchAll(pattern));
      }
    },
  )
  const what = `suggestions over ${String(notes.length)} notes`
  return [{ what, ours, yardstick: `${String(names.length)} names, a pattern each`, theirs, within: 100 }]
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
