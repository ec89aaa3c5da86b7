import { manyNotes } from '../../../db/seed/notes.ts'
import type { PackItem, Redaction } from '../../../main/policy/packs.ts'
import type { DisclosurePack } from '../../../main/typeset/documents.ts'
import { disclosurePack } from '../../support/documents.ts'

/** A family's file of so many notes, as long as real ones are; every third has a passage covered. */
export function longPack(count: number): DisclosurePack {
  const notes = Array.from(manyNotes(count), (text, at) => item(text, at + 1))
  return disclosurePack({ notes, marks: notes.filter(({ number }) => number % 3 === 0).map(covered) })
}

function item(text: string, number: number): PackItem {
  const kindLabel = number % 4 === 0 ? 'Visit' : 'Telephone call'
  const date = new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10)
  return { number, title: `${kindLabel}: Mrs Okafor`, date, by: 'Tom Bailey', kindLabel, minutes: 35, level: 2, text }
}

function covered({ number, text }: PackItem): Redaction {
  const start = text.indexOf(' ') + 1
  return { itemNumber: number, start, end: Math.min(text.length, start + 24), reason: 'RIGHTS_OF_OTHERS' }
}
