import { inWords, weekday, workingDayFrom, type Day } from './calendar.ts'
import { elders, officers, otherFamilies, professionals, relatives, sencos, teachers } from './names.ts'
import { at, randomFrom, type Random } from './random.ts'
import { asides, closings, short, topics, type Topic } from './topics.ts'

/** Whom a note is about. `age` picks the subjects that fit a child of that age. */
export type About = {
  readonly child: string
  readonly childIs: Pronoun
  readonly parent: string
  readonly parentIs: Pronoun
  readonly age: number
  /** The people this family keeps meeting, and the same ones in every note. */
  readonly senco: string
  readonly officer: string
  readonly relative: string
  readonly elder: string
  readonly other: string
}
export type Pronoun = 'he' | 'she'

/** A believable case note of one kind of contact (a code of the contact log): one line to a long paragraph. */
export function writeNote(random: Random, kind: string, about: About, day: Day): string {
  const length = random.unit()
  const fillIn = filler(random, about, day)
  if (kind === 'they-rang') return fillIn(random.pick(short.rang))
  if (kind === 'office-note') return fillIn(random.pick(short.office))
  if (kind === 'with-child') return two(random, short.child).map(fillIn).join(' ')
  if (length < 0.25 && !(kind in voices)) return fillIn(random.pick(short.family))
  const paragraphs = length > 0.9 ? 3 : length > 0.65 ? 2 : 1
  const sentences = Array.from({ length: paragraphs }, () => paragraph(random, kind, about))
  const aside = random.chance(0.14) ? [[random.pick(asides)]] : []
  return [...sentences, ...aside, [random.pick(kind in voices ? closings.work : closings.family)]]
    .map((sentence) => sentence.map(fillIn).join(' '))
    .join(paragraphs > 1 ? '\n\n' : ' ')
}

/** So many notes about as many made-up families, one at a time: for benchmarks. The same `n` gives the same notes. */
export function* manyNotes(n: number): Generator<string> {
  const random = randomFrom(n)
  const kinds = ['with-parent', 'with-parent', 'school-staff', 'la-staff', 'la-case-file', 'with-child', 'office-note']
  for (let made = 0; made < n; made += 1)
    yield writeNote(random, random.pick(kinds), aboutAnybody(random), 20_000 + (made % 700))
}

export function aboutPeople(
  random: Random,
  people: Pick<About, 'child' | 'childIs' | 'parent' | 'parentIs' | 'age'>,
): About {
  return {
    ...people,
    senco: random.pick(sencos),
    officer: random.pick(officers),
    relative: random.pick(relatives),
    elder: random.pick(elders),
    other: random.pick(otherFamilies),
  }
}

const voices = {
  'school-staff': 'school',
  'la-staff': 'authority',
  'la-case-file': 'file',
  'other-papers': 'file',
} as const

function paragraph(random: Random, kind: string, { age }: About): readonly string[] {
  const topic = topicFor(random, age)
  const voice: 'school' | 'authority' | 'file' | undefined = voices[kind as keyof typeof voices]
  if (voice === undefined) return [random.pick(topic.family), random.pick(topic.advice)]
  return [random.pick(topic[voice])]
}

/** Two different ones. */
function two(random: Random, list: readonly string[]): readonly string[] {
  const first = random.int(0, list.length - 1)
  return [at(list, first), at(list, (first + random.int(1, list.length - 1)) % list.length)]
}

/** A topic for this age; one of any age where none is, so that a very young child still has a note. */
function topicFor(random: Random, age: number): Topic {
  const fitting = topics.filter(({ from, to }) => from <= age && age <= to)
  return random.pick(fitting.length > 0 ? fitting : topics)
}

function aboutAnybody(random: Random): About {
  return aboutPeople(random, {
    child: random.pick(['Amelia', 'Bilal', 'Callum', 'Daryna', 'Efua', 'Finley', 'Gonçalo', 'Hafsa']),
    childIs: random.chance(0.7) ? 'he' : 'she',
    parent: random.pick(['Ms Ashdown', 'Mrs Qureshani', 'Mr Tranter', 'Mrs Dąbrowicz', 'Ms Hollis', 'Mrs Thapaliya']),
    parentIs: random.chance(0.85) ? 'she' : 'he',
    age: random.int(4, 17),
  })
}

/** A template as text, blank, text, blank… split once: a million notes are filled in from a couple of hundred sentences. */
const split = new Map<string, readonly string[]>()

function filler(random: Random, about: About, day: Day): (template: string) => string {
  const child = pronouns[about.childIs]
  const parent = pronouns[about.parentIs]
  return (template) => {
    let pieces = split.get(template)
    if (pieces === undefined) split.set(template, (pieces = template.split(/[{}]/)))
    let text = ''
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = at(pieces, index)
      text += index % 2 === 0 ? piece : blank(piece)
    }
    return capital(text)
  }

  function blank(name: string): string {
    switch (name) {
      case 'child':
      case 'parent':
      case 'senco':
      case 'officer':
      case 'relative':
      case 'elder':
      case 'other':
        return about[name]
      case 'he':
        return child.subject
      case 'He':
        return capital(child.subject)
      case 'him':
        return child.object
      case 'his':
        return child.possessive
      case 'pshe':
        return parent.subject
      case 'pShe':
        return capital(parent.subject)
      case 'pher':
        return parent.object
      case 'ppos':
        return parent.possessive
      case 'teacher':
        return random.pick(teachers)
      case 'professional':
        return random.pick(professionals)
      case 'number':
        return random.pick(['three', 'four', 'five', 'six', 'eight'])
      case 'minutes':
        return String(random.int(3, 12) * 5)
      case 'weekday':
        return weekday(workingDayFrom(day + random.int(1, 4)))
      case 'date':
        return inWords(day - random.int(2, 40))
      case 'soon':
        return inWords(workingDayFrom(day + random.int(6, 30)))
      case 'month':
        return inWords(day - random.int(40, 200)).replace(/^\d+ /, '')
      default:
        throw new Error(`no such blank in a note: ${name}`)
    }
  }
}

const pronouns = {
  he: { subject: 'he', object: 'him', possessive: 'his' },
  she: { subject: 'she', object: 'her', possessive: 'her' },
} as const

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
