import type { ContactKind } from '../../preload/contract/contacts.ts'
import { bodyMayBeNamed, mayBeNamed, type HiddenWord } from './hidden-words.ts'
import { wordsOf } from './plain-words.ts'
import { inWords } from './time.ts'

/** From whom one note or document came. `name` and `relationship` are those of somebody of the case; both empty for anybody else. */
export type Source = {
  readonly kind: ContactKind | 'document'
  /** Civil date. */
  readonly date: string
  /** The school, local authority or other body it was with, or whom a document came from; empty for none. */
  readonly body: string
  readonly who: 'requester' | 'child' | 'family' | 'other' | 'nobody'
  readonly name: string
  readonly relationship: string
}

/** What the pack hides, what is no secret, and every word that is covered somewhere. */
type Secrets = {
  readonly hidden: readonly HiddenWord[]
  readonly own: readonly string[]
  readonly covered: ReadonlySet<string>
}

/**
 * "Where it came from" (UK GDPR Article 15(1)(g)), from the notes and documents that are enclosed. Bodies are named with the days. Of the family nobody
 * but the reader is named, and no day is given: a day beside a relationship would tell who said what (Data Protection Act 2018 Schedule 2
 * paragraph 16). Nobody is named whose name the pack hides, and of other people only that there were some.
 */
export function sourcesInWords(sources: readonly Source[], secrets: Secrets, whose: 'parent' | 'own'): string {
  const told = sources.map((source) => ({ from: fromWhom(source, secrets, whose), date: source.date }))
  const named = [...new Set(told.map(({ from }) => from.words))].map((words) => {
    const same = told.filter(({ from }) => from.words === words)
    const days = [...new Set(same.filter(({ from }) => from.withDays).map(({ date }) => date))].toSorted().map(inWords)
    return days.length === 0 ? words : `${words} (${days.join(', ')})`
  })
  const order = [...named.filter((words) => words === you), ...named.filter((words) => words !== you)]
  return `${order.length === 0 ? 'From our own staff' : `From ${order.join('; ')}`}. ${notNamed}`
}

const you = 'you'
const own = 'our own staff'
const others = 'other people, whom we do not name'

/** The same in every pack: where it is said, or missing, tells nobody anything. */
const notNamed =
  'We do not say who told us something in confidence, nor name other people, whether or not there was anybody; the law allows that.'

type From = { readonly words: string; readonly withDays: boolean }

function fromWhom(source: Source, secrets: Secrets, whose: 'parent' | 'own'): From {
  const { who, relationship, kind } = source
  if (who === 'requester') return plain(you)
  if (who === 'other') return plain(others)
  if (who === 'child' || who === 'family')
    return plain(mayBeTold(source, secrets) ? ofTheFamily(who, relationship, whose) : others)
  const body = bodyMayBeNamed(source.body, secrets.hidden, secrets.own) ? source.body : ''
  if (kind === 'document') return { words: body === '' ? 'other papers' : `papers from ${body}`, withDays: true }
  if (source.body !== '') return { words: ofBody(kind, body), withDays: true }
  return plain(unsaid[kind] ?? own)
}

function mayBeTold({ name, relationship }: Source, { hidden, own: names, covered }: Secrets): boolean {
  return mayBeNamed(name, hidden, names) && !wordsOf(relationship).some(({ key }) => covered.has(key))
}

/** Where the note names nobody. */
const unsaid: Readonly<Partial<Record<ContactKind, string>>> = {
  'with-parent': 'another member of the family',
  'other-papers': 'other papers',
  'they-rang': others,
}

function plain(words: string): From {
  return { words, withDays: false }
}

function ofBody(kind: ContactKind, body: string): string {
  if (kind === 'la-case-file') return body === '' ? 'a local authority’s case file' : `the case file of ${body}`
  if (kind === 'other-papers') return body === '' ? 'other papers' : `papers of ${body}`
  if (body !== '') return `staff of ${body}`
  return kind === 'la-staff' ? 'staff of a local authority' : kind === 'school-staff' ? 'staff of a school' : others
}

function ofTheFamily(who: 'child' | 'family', relationship: string, whose: 'parent' | 'own'): string {
  if (who === 'child') return 'your child'
  const known = relationships.has(relationship.toLowerCase()) ? relationship.toLowerCase() : ''
  if (known === '') return 'another member of the family'
  return whose === 'own' ? `your ${known}` : `your child’s ${known}`
}

/** What was typed as a relationship is said only where it is one of these: anything else may hold a name. */
const relationships: ReadonlySet<string> = new Set(
  [
    'mother',
    'father',
    'mum',
    'dad',
    'stepmother',
    'stepfather',
    'step-mother',
    'step-father',
    'grandmother',
    'grandfather',
  ].concat([
    'grandparent',
    'aunt',
    'uncle',
    'sister',
    'brother',
    'guardian',
    'special guardian',
    'carer',
    'foster carer',
    'parent',
  ]),
)
