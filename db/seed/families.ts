import type { Person } from '../queries/people.ts'
import { toDate, type Day } from './calendar.ts'
import { heritages, streets, type Heritage } from './names.ts'
import type { Pronoun } from './notes.ts'
import { weighted, type Random } from './random.ts'

export type Family = {
  readonly child: Person
  readonly childIs: Pronoun
  /** The first is the one who asks and, when anybody does, holds parental responsibility. */
  readonly parents: readonly Person[]
  readonly parentIs: Pronoun
}

export type FamilyWanted = {
  readonly born: Day
  readonly parents: 1 | 2
  readonly parentalResponsibility: 'yes' | 'no' | 'unknown'
  readonly hasAddress: boolean
  readonly format: string
}

/** A child and their parents or carers, living nowhere: no real post code ends in the letters used here. */
export function makeFamily(random: Random, wanted: FamilyWanted): Family {
  const weights = Object.fromEntries(Object.entries(heritages).map(([name, { weight }]) => [name, weight]))
  const heritage: Heritage = heritages[weighted(random, weights) as keyof typeof heritages]
  const familyName = random.pick(heritage.families)
  const childIs = random.chance(0.68) ? 'he' : 'she'
  const motherFirst = random.chance(0.84)
  const home = wanted.hasAddress ? address(random) : ''
  const language = random.chance(0.55) ? heritage.language : 'English'
  const speaks = { language, interpreter: language !== 'English' && random.chance(0.6) ? 1 : 0 }
  const asking = adult(random, heritage, familyName, motherFirst)
  const isParent = asking.relationship === 'Mother' || asking.relationship === 'Father'
  const first: Person = {
    ...asking,
    ...speaks,
    parentalResponsibility: wanted.parentalResponsibility,
    evidenceSeen: wanted.parentalResponsibility === 'yes' ? random.pick(isParent ? ofParents : ofOthers) : '',
    address: home,
    format: wanted.format,
  }
  const second: Person = {
    ...adult(random, heritage, random.chance(0.6) ? familyName : random.pick(heritage.families), !motherFirst),
    ...speaks,
    parentalResponsibility: random.pick(['yes', 'yes', 'unknown', 'no']),
    address: random.chance(0.55) ? home : '',
  }
  return {
    child: makeChild(random, heritage, familyName, childIs, wanted.born),
    childIs,
    parents: wanted.parents === 2 ? [first, second] : [first],
    parentIs: motherFirst ? 'she' : 'he',
  }
}

/** Everything a person's record holds, empty. */
export const nobody: Omit<Person, 'personId' | 'part' | 'givenName' | 'familyName'> = {
  knownAs: '',
  dateOfBirth: null,
  relationship: '',
  parentalResponsibility: 'unknown',
  evidenceSeen: '',
  address: '',
  phone: '',
  email: '',
  contactBy: '[]',
  language: 'English',
  interpreter: 0,
  format: 'standard',
}

/** 'Mrs Okafor': how notes name an adult. */
export function polite({ familyName, relationship }: Person): string {
  return `${relationship === 'Father' || relationship === 'Stepfather' ? 'Mr' : 'Ms'} ${familyName}`
}

const ofParents = ['Birth certificate', 'Birth certificate', 'Birth certificate', 'Adoption certificate']
const ofOthers = ['Special guardianship order', 'Child arrangements order', 'Parental responsibility agreement']
const nicknames: Readonly<Record<string, string>> = { Bethany: 'Beth', Callum: 'Cal', Finley: 'Fin', Szymon: 'Szymek' }

function makeChild(random: Random, heritage: Heritage, familyName: string, childIs: Pronoun, born: Day): Person {
  const givenName = random.pick(childIs === 'he' ? heritage.boys : heritage.girls)
  const knownAs = random.chance(0.5) ? (nicknames[givenName] ?? '') : ''
  return {
    ...nobody,
    personId: random.uuid(),
    part: 'child',
    givenName,
    familyName,
    knownAs,
    dateOfBirth: toDate(born),
  }
}

function adult(random: Random, heritage: Heritage, familyName: string, isWoman: boolean): Person {
  const givenName = random.pick(isWoman ? heritage.women : heritage.men)
  const relationship = random.chance(0.9) ? (isWoman ? 'Mother' : 'Father') : isWoman ? 'Grandmother' : 'Stepfather'
  const email = random.chance(0.7) ? `${plain(givenName)}.${plain(familyName)}@example.org` : ''
  const ways = random.pick(['["phone"]', '["text","phone"]', '["post"]', '[]'])
  return {
    ...nobody,
    personId: random.uuid(),
    part: 'parent',
    givenName,
    familyName,
    relationship,
    phone: phone(random),
    email,
    contactBy: email !== '' && random.chance(0.5) ? '["email","phone"]' : ways,
  }
}

/** Numbers Ofcom keeps for drama, which never ring. */
function phone(random: Random): string {
  const last = String(random.int(0, 999)).padStart(3, '0')
  return random.chance(0.5) ? `0118 496 0${last}` : `07700 900${last}`
}

/** The second half of a real post code never has C, I, K, M, O or V in it. */
function address(random: Random): string {
  const district = random.pick(['RG1', 'RG2', 'RG4', 'RG6', 'RG30', 'RG31'])
  const unit = `${random.int(1, 9)}${random.pick('CIKMOV'.split(''))}${random.pick('CIKMOV'.split(''))}`
  return `${random.int(1, 180)} ${random.pick(streets)}\nReading\n${district} ${unit}`
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
}
