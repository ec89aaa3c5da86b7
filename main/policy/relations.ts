import { isTelling } from './names.ts'
import type { Word } from './plain-words.ts'

/** How somebody stands to the family, by every word for it. */
const words: Readonly<Record<string, string>> = {
  mother: 'mother mum mummy mam mammy mom ma',
  father: 'father dad daddy papa',
  stepmother: 'stepmother stepmum',
  stepfather: 'stepfather stepdad',
  grandmother: 'grandmother gran granny grandma nan nana nanna nanny',
  grandfather: 'grandfather grandad granddad grandpa',
  grandparents: 'grandparents',
  sister: 'sister sisters stepsister',
  brother: 'brother brothers stepbrother',
  aunt: 'aunt aunts auntie aunty',
  uncle: 'uncle uncles',
  cousin: 'cousin cousins',
  niece: 'niece nieces',
  nephew: 'nephew nephews',
  husband: 'husband',
  wife: 'wife',
  partner: 'partner boyfriend girlfriend fiance fiancee',
  ex: 'ex',
  neighbour: 'neighbour neighbours',
  friend: 'friend friends',
  childminder: 'childminder',
  lodger: 'lodger',
  landlord: 'landlord landlady',
  child: 'son sons daughter daughters',
}
const classOf = new Map(Object.entries(words).flatMap(([of, all]) => all.split(' ').map((word) => [word, of] as const)))

/** Said of nobody in particular unless it is said whose. */
const whoseOnly = new Set(['partner', 'ex', 'friend', 'landlord', 'husband', 'wife'])
const pronouns = new Set(['his', 'her', 'their', 'my', 'the'])
const adjectives = new Set(
  'new old ex former late older younger eldest elder youngest big little great half step foster next door'.split(' '),
)
/** These make somebody else of a relation: a great-aunt is no aunt. */
const telling = new Set(['ex', 'former', 'great', 'half', 'step', 'foster'])

export type Relation = {
  /** Index of the first and the last word, and where the relation itself stands. */
  readonly first: number
  readonly last: number
  /** 'father', 'great aunt', 'mother in law'. */
  readonly of: string
  /** Whose: a name or a relation, folded; empty for a pronoun or nobody. */
  readonly whose: string
  /** The words of a name behind it: "her sister Keisha". */
  readonly named: readonly Word[]
}

/** What relation a word on file is: 'Mother' or 'Step-father'. */
export function relationOnFile(relationship: readonly Word[]): string | undefined {
  return classOf.get(relationship.map(({ key }) => key).join('')) ?? classOf.get(relationship.at(-1)?.key ?? '')
}

/** Every relation of a text, once. */
export function relationsIn(text: string, all: readonly Word[]): readonly Relation[] {
  const found: Relation[] = []
  for (let at = 0; at < all.length; at += 1) {
    if (!classOf.has(all[at]?.key ?? '')) continue
    const relation = relationAt(text, all, at)
    if (relation !== undefined) found.push(relation)
  }
  return found
}

/** The relation that stands at this word, with whose it is before it and a name behind it. */
function relationAt(text: string, all: readonly Word[], at: number): Relation | undefined {
  const word = all[at]
  const of = word === undefined ? undefined : classOf.get(word.key)
  if (word === undefined || of === undefined) return undefined
  const [last, inLaw] = isInLaw(all, at) ? [at + 2, ' in law'] : [at, '']
  let first = at
  let kind = ''
  while (first > 0 && at - first < 2 && adjectives.has(all[first - 1]?.key ?? '') && near(text, all, first - 1)) {
    first -= 1
    const key = all[first]?.key ?? ''
    if (telling.has(key)) kind = `${key} `
  }
  const owner = ownerBefore(text, all, first)
  const named = nameAfter(text, all, last)
  const isBare = first === at && owner === undefined && named.length === 0
  if (whoseOnly.has(of) && isBare) return undefined
  return {
    first: owner?.first ?? first,
    last: last + named.length,
    of: `${kind}${of}${inLaw}`,
    whose: owner?.whose ?? '',
    named,
  }
}

/** "father", or "father’s partner". */
export function relationKey(whose: string, of: string): string {
  return whose === '' ? of : `${whose}’s ${of}`
}

function isInLaw(all: readonly Word[], at: number): boolean {
  return all[at + 1]?.key === 'in' && all[at + 2]?.key === 'law'
}

/** "Dad’s", "Jayden’s", "her mum’s", "her": where it begins, and whose by name or relation. */
function ownerBefore(text: string, all: readonly Word[], before: number): { first: number; whose: string } | undefined {
  const last = all[before - 1]
  if (last === undefined || !near(text, all, before - 1)) return undefined
  if (pronouns.has(last.key)) return { first: before - 1, whose: '' }
  const owner = all[before - 2]
  if (last.key !== 's' || owner === undefined || !/^['’‘]$/.test(text.slice(owner.end, last.start))) return undefined
  const relation = classOf.get(owner.key)
  if (relation === undefined && !owner.capital) return undefined
  const hers = pronouns.has(all[before - 3]?.key ?? '') && near(text, all, before - 3)
  return { first: hers ? before - 3 : before - 2, whose: relation ?? owner.key }
}

function nameAfter(text: string, all: readonly Word[], last: number): readonly Word[] {
  const named: Word[] = []
  for (let at = last; named.length < 2; at += 1) {
    const next = all[at + 1]
    if (next === undefined || !next.capital || !isTelling(next.key) || !near(text, all, at)) break
    named.push(next)
  }
  return named
}

/** Whether only a space or a hyphen stands between a word and the next. */
function near(text: string, all: readonly Word[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]]
  return word !== undefined && next !== undefined && /^[ \u00A0-]$/.test(text.slice(word.end, next.start))
}
