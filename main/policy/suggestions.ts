import { suggestionKinds } from '../../preload/contract/suggestions.ts'
import { castOf, reach, type Cast, type Known, type Subject } from './cast.ts'
import { meet, meetFamilies, type Read } from './meeting.ts'
import { isTelling, titles } from './names.ts'
import { finderOf } from './phrases.ts'
import { fold, wordsOf, type Word } from './plain-words.ts'
import { reachedIn } from './reached.ts'
import { relationKey, relationsIn } from './relations.ts'

export type Mention = { readonly itemId: string; readonly start: number; readonly end: number }

/** Somebody or something in the notes that may have to be redacted, and everywhere it stands. */
export type Suggestion = {
  readonly what: Subject['what']
  readonly label: string
  /** How it is written, each spelling once, the most frequent first. */
  readonly spellings: readonly string[]
  readonly thirdPartyId: string | null
  readonly mentions: readonly Mention[]
}

type Note = { readonly itemId: string; readonly text: string }
type Candidate = { readonly start: number; readonly end: number; readonly of: Subject }

/**
 * People and places in the notes: those on file, those the contact log names, and those the notes themselves name by a title, a relation or
 * the shape of an address or a number. What belongs to who asks is left out. Each word is looked up once, whatever the number of names.
 */
export function suggest(notes: readonly Note[], known: Known): readonly Suggestion[] {
  const read = notes.map(readNote)
  const cast = castOf(known)
  for (const note of read) meet(note, cast)
  for (const note of read) meetFamilies(note, cast)
  const find = finderOf(cast.phrases)
  const full = fullNames(cast)
  const found = new Map<Subject, { mention: Mention; words: string }[]>()
  for (const note of read) {
    const named = find(note.text, note.words).flatMap((match) => widened(note, match))
    for (const { of: met, start, end } of apart([...named, ...relations(note, cast), ...reached(note, cast)])) {
      const of = full.get(met) ?? met
      if (of.own) continue
      const entry = { mention: { itemId: note.itemId, start, end }, words: note.text.slice(start, end) }
      const before = found.get(of)
      if (before === undefined) found.set(of, [entry])
      else before.push(entry)
    }
  }
  return [...found]
    .map(([{ what, label, thirdPartyId }, entries]) => ({
      what,
      label,
      spellings: mostFrequent(entries.map(({ words }) => words)),
      thirdPartyId,
      mentions: entries.map(({ mention }) => mention),
    }))
    .toSorted(byKindThenTimes)
}

function readNote({ itemId, text }: Note): Read {
  const words = wordsOf(text)
  return { itemId, text, words, relations: relationsIn(text, words) }
}

/** "Adaeze" is Adaeze Nwosu, as long as nobody else the notes name is called that. */
function fullNames({ subjects }: Cast): ReadonlyMap<Subject, Subject> {
  const named = [...new Set(subjects.values())].map((of) => ({
    of,
    names: wordsOf(of.label).filter(({ key }) => isTelling(key)),
  }))
  const short = named.filter(({ names }) => names.length === 1)
  return new Map(
    short.flatMap(({ of, names: [name] }) => {
      const [one, ...others] = named.filter(({ names }) => names.length > 1 && names[0]?.key === name?.key)
      return one === undefined || others.length > 0 || hasTitle(of) ? [] : [[of, one.of] as const]
    }),
  )
}

/** "Mrs Pearl" goes by her family name, which is nobody's first. */
function hasTitle({ label }: Subject): boolean {
  return titles.has(wordsOf(label)[0]?.key ?? '')
}

/** With the title before it. A name alone must look like one: "mark" and "hope" are words as well. */
function widened({ text, words }: Read, match: Candidate & { readonly size: number }): readonly Candidate[] {
  const { start, end, of, size } = match
  const at = indexOfWord(words, start)
  const first = words[at]
  if (first === undefined) return []
  if (size === 1 && !first.capital && first.key.length < 5) return []
  const before = words[at - 1]
  if (
    of.what === 'person' &&
    before !== undefined &&
    titles.has(before.key) &&
    /^\.? $/.test(text.slice(before.end, first.start))
  )
    return [{ start: before.start, end, of }]
  return [{ start, end, of }]
}

function relations({ text, words, relations: found }: Read, cast: Cast): readonly Candidate[] {
  return found.flatMap((relation) => {
    const [first, last] = [words[relation.first], words[relation.last]]
    if (first === undefined || last === undefined) return []
    const named = relation.named[0]
    const byName = named === undefined ? undefined : cast.subjects.get(fold(text.slice(named.start, last.end)))
    const of = byName ?? relative(cast, relation.whose, relation.of, text.slice(first.start, last.end))
    return [{ start: first.start, end: last.end, of }]
  })
}

/** Who a relation is: on file, the only one the notes name, or nobody known. Whose child's it is makes no difference to whose it is. */
function relative(cast: Cast, whose: string, of: string, typed: string): Subject {
  const key = relationKey(cast.ownFirst.has(whose) ? '' : whose, of)
  const known = cast.relations.get(key) ?? cast.named.get(key)
  if (known !== undefined && known !== null) return known
  const met: Subject = { what: 'relation', label: typed, own: of === 'child', thirdPartyId: null }
  cast.relations.set(key, met)
  return met
}

function reached({ text, words }: Read, cast: Cast): readonly Candidate[] {
  return reachedIn(text, words).map(({ what, same, start, end }) => ({
    start,
    end,
    of: reach(cast, what, same, text.slice(start, end), false),
  }))
}

/** Of what overlaps the longest stays; of two that are the same words, who is no secret: then it is not offered. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = []
  const inOrder = candidates.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.of.own) - Number(a.of.own),
  )
  for (const candidate of inOrder) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate)
  return kept
}

function mostFrequent(typed: readonly string[]): readonly string[] {
  const times = new Map<string, { words: string; times: number }>()
  for (const words of typed) {
    const key = fold(words)
    const before = times.get(key)
    if (before === undefined) times.set(key, { words, times: 1 })
    else before.times += 1
  }
  return [...times.values()].toSorted((a, b) => b.times - a.times).map(({ words }) => words)
}

function byKindThenTimes(a: Suggestion, b: Suggestion): number {
  return (
    suggestionKinds.indexOf(a.what) - suggestionKinds.indexOf(b.what) ||
    b.mentions.length - a.mentions.length ||
    a.label.localeCompare(b.label, 'en-GB')
  )
}

/** Words stand in order, so the one that starts here is found by halving. */
function indexOfWord(words: readonly Word[], start: number): number {
  let [from, to] = [0, words.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((words[middle]?.start ?? 0) < start) from = middle + 1
    else to = middle
  }
  return from
}
