import type { suggestionKinds } from '../../preload/contract/suggestions.ts'
import { initialsIn, isTelling, nameParts, titles } from './names.ts'
import type { Phrase } from './phrases.ts'
import { fold, wordsOf } from './plain-words.ts'
import { digitsOf, linesOf, postcodeOf } from './reached.ts'
import { relationKey, relationOnFile, relationsIn } from './relations.ts'

type Kind = (typeof suggestionKinds)[number]

export type KnownPerson = {
  readonly givenName: string
  readonly familyName: string
  readonly knownAs: string
  readonly relationship: string
  readonly address: string
  readonly phone: string
  readonly email: string
  /** Who asks, and the child they ask about: no secret from them. */
  readonly own: boolean
  readonly isChild: boolean
}

export type Known = {
  readonly people: readonly KnownPerson[]
  /** "Ms Adeyemi, SENCo": as the contact log has it. */
  readonly spokeTo: readonly string[]
  readonly bodies: readonly string[]
  readonly thirdParties: readonly {
    readonly thirdPartyId: string
    readonly name: string
    readonly aliases: readonly string[]
  }[]
}

export type Subject = {
  readonly what: Kind
  readonly label: string
  readonly own: boolean
  readonly thirdPartyId: string | null
}

/** Everybody and everything looked for: who is on file, and who is met while reading. */
export type Cast = {
  readonly phrases: Phrase<Subject>[]
  /** Family names, and who bears them. */
  readonly families: Map<string, { readonly of: Subject; readonly given: Set<string>; readonly onFile: boolean }>
  /** By relation: 'father', or "father's partner". */
  readonly relations: Map<string, Subject>
  /** The only one of a relation the notes name: "her sister Keisha"; null for several. */
  readonly named: Map<string, Subject | null>
  readonly reached: Map<string, Subject>
  readonly subjects: Map<string, Subject>
  /** First names of who asks and the child: "Jayden’s dad" is Dad. */
  readonly ownFirst: Set<string>
}

export function castOf({ people, spokeTo, bodies, thirdParties }: Known): Cast {
  const cast: Cast = {
    phrases: [],
    families: new Map(),
    relations: new Map(),
    named: new Map(),
    reached: new Map(),
    subjects: new Map(),
    ownFirst: new Set(),
  }
  // Who is no secret first, so that a family name they share with somebody else is not offered on its own.
  for (const person of people.toSorted((a, b) => Number(b.own) - Number(a.own))) addPerson(cast, person, thirdParties)
  for (const { thirdPartyId, name, aliases } of thirdParties) {
    const of = addNamed(cast, name, aliases, thirdPartyId)
    for (const each of [name, ...aliases]) addRelation(cast, each, of)
  }
  for (const whom of spokeTo) for (const name of namesIn(whom)) addNamed(cast, name, [], null)
  for (const name of bodies) {
    const of: Subject = { what: 'body', label: name, own: false, thirdPartyId: null }
    const short = wordsOf(name).filter(({ key }) => !ofBodies.has(key))
    cast.phrases.push({ words: name, kind: 'words', of })
    if (short.length > 0 && short.every(({ key }) => key.length > 3))
      cast.phrases.push({ words: short.map(({ key }) => key).join(' '), kind: 'words', of })
  }
  return cast
}

const ofBodies = new Set(
  'the of and school schools primary junior infant infants nursery academy college high church st council borough county city district trust special centre service services'.split(
    ' ',
  ),
)

function addPerson(cast: Cast, person: KnownPerson, thirdParties: Known['thirdParties']): void {
  const { givenName, familyName, knownAs, own, relationship, isChild } = person
  const label = `${givenName} ${familyName}`
  const party = thirdParties.find(({ name }) => fold(name) === fold(label))
  const of: Subject = { what: 'person', label, own, thirdPartyId: party?.thirdPartyId ?? null }
  cast.subjects.set(fold(label), of)
  if (own) cast.ownFirst.add(fold(givenName))
  for (const name of [
    label,
    ...(knownAs === '' ? [] : [knownAs, `${knownAs} ${familyName}`]),
    ...(party?.aliases ?? []),
  ])
    addName(cast, name, of)
  addFamily(cast, familyName, of, [givenName, knownAs], true)
  const relation = isChild ? 'child' : relationOnFile(wordsOf(relationship))
  if (relation !== undefined && !cast.relations.has(relation)) cast.relations.set(relation, of)
  for (const line of linesOf(person.address)) {
    const isPostcode = /\d[A-Z]{2}$/i.test(line)
    const words = wordsOf(line).filter(({ key }) => !/^\d+[a-z]?$/.test(key))
    if (isPostcode) reach(cast, 'postcode', postcodeOf(line), line, own)
    else if (words.length > 1) {
      const street = words.map(({ key }) => key).join(' ')
      cast.phrases.push({ words: street, kind: 'words', of: reach(cast, 'address', street, line, own) })
    }
  }
  if (person.phone !== '') reach(cast, 'telephone', digitsOf(person.phone), person.phone, own)
  if (person.email !== '') reach(cast, 'email', person.email.toLowerCase(), person.email, own)
}

export function reach(cast: Cast, what: Kind, same: string, label: string, own: boolean): Subject {
  const key = `${what} ${same}`
  const known = cast.reached.get(key)
  if (known !== undefined) return known
  const of: Subject = { what, label, own, thirdPartyId: null }
  cast.reached.set(key, of)
  return of
}

/** A sheet may be about "Dad’s new partner". */
function addRelation(cast: Cast, name: string, of: Subject): void {
  const words = wordsOf(name)
  const relation = relationsIn(name, words).at(-1)
  if (relation === undefined || relation.named.length > 0) return
  const key = relationKey(relation.whose, relation.of)
  if (!cast.relations.has(key)) cast.relations.set(key, of)
}

/** Somebody known by name only: a family of the same name is theirs, unless somebody on file has it. */
export function addNamed(cast: Cast, name: string, aliases: readonly string[], thirdPartyId: string | null): Subject {
  const known = cast.subjects.get(fold(name))
  if (known !== undefined) return known
  const of: Subject = { what: 'person', label: name, own: false, thirdPartyId }
  cast.subjects.set(fold(name), of)
  for (const each of [name, ...aliases]) addName(cast, each, of)
  const telling = wordsOf(name).filter(({ key }) => isTelling(key))
  const family = telling.at(-1)
  if (family !== undefined && (telling.length > 1 || titles.has(wordsOf(name)[0]?.key ?? '')))
    addFamily(
      cast,
      name.slice(family.start, family.end),
      of,
      telling.slice(0, -1).map(({ key }) => key),
      false,
    )
  return of
}

export function addName(cast: Cast, name: string, of: Subject): void {
  cast.phrases.push({ words: name, kind: 'words', of })
  for (const words of nameParts(name)) cast.phrases.push({ words, kind: 'words', of })
  for (const words of initialsIn(name)) cast.phrases.push({ words, kind: 'initials', of })
}

function addFamily(cast: Cast, family: string, of: Subject, given: readonly string[], onFile: boolean): void {
  const key = wordsOf(family).at(-1)?.key ?? ''
  const before = cast.families.get(key)
  for (const each of given) before?.given.add(fold(each))
  if (before === undefined && key.length > 1) cast.families.set(key, { of, given: new Set(given.map(fold)), onFile })
}

/** "Ms Adeyemi, SENCo and Mr Lisle": the names, without what they are. */
function namesIn(whom: string): readonly string[] {
  return whom.split(/\s(?:and|&|with)\s|[,;/(]|\s(?:at|from|of)\s/u).flatMap((part) => {
    const words = wordsOf(part)
    const first = words.find(({ key, capital }) => capital && (titles.has(key) || isTelling(key)))
    const named = words.filter(({ key, capital }) => capital && isTelling(key))
    const last = named.at(-1)
    const isName =
      first !== undefined && last !== undefined && named.length <= 3 && part.trim() !== part.trim().toUpperCase()
    return isName && (titles.has(first.key) || named.length > 1) ? [part.slice(first.start, last.end)] : []
  })
}
