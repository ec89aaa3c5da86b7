import type { NewContact } from '../queries/contacts.ts'
import type { Person } from '../queries/people.ts'
import { toInstant, workingDayUpTo, type Day } from './calendar.ts'
import { coverAt } from './consents.ts'
import { writeNote, type About } from './notes.ts'
import type { Permission, World } from './plan.ts'
import { weighted, type Random } from './random.ts'

export type ContactsWanted = {
  readonly caseId: string
  readonly count: number
  readonly from: Day
  readonly to: Day
  readonly child: Person
  readonly parent: Person
  readonly about: About
  readonly school: string
  readonly permissions: readonly Permission[]
  readonly workerId: string
}

/** Contacts spread over the life of a case. What needs a permission happens only while one is in force. */
export function makeContacts(random: Random, world: World, wanted: ContactsWanted): NewContact[] {
  const { count, from, to } = wanted
  const made: NewContact[] = []
  for (let index = 0; index < count; index += 1) {
    const share = count === 1 ? 0 : (index === 0 ? 0 : index + random.unit() * 0.8) / (count - 0.2)
    const day = Math.max(from, workingDayUpTo(from + Math.floor(share * (to - from))))
    made.push(makeContact(random, world, wanted, day, index === 0 ? 'with-parent' : weighted(random, kinds)))
  }
  return made
}

function makeContact(random: Random, world: World, wanted: ContactsWanted, day: Day, fancied: string): NewContact {
  const { caseId, about, permissions, school, workerId } = wanted
  const minute = random.int(105, 199) * 5
  const happenedAt = toInstant(day, minute)
  const needs = fancied in needsPermission
  const cover = needs ? coverAt(permissions, fancied, happenedAt) : undefined
  const kind = needs && cover === undefined ? 'with-parent' : fancied
  const minutes = kind === 'with-parent' || needs ? random.int(2, 14) * 5 : random.int(1, 5) * 5
  return {
    contactId: random.uuid(),
    caseId,
    kind,
    direction: directionOf(kind, minute),
    happenedAt,
    personId: kind === 'with-parent' ? wanted.parent.personId : kind === 'with-child' ? wanted.child.personId : null,
    bodyId:
      kind === 'school-staff'
        ? (world.schoolIds.get(school) ?? null)
        : kind === 'la-staff' || kind === 'la-case-file'
          ? world.localAuthorityId
          : null,
    spokeTo: spokeTo(kind, about),
    minutes,
    level: minutes > 60 ? 3 : minutes > 25 ? 2 : random.chance(0.04) ? 4 : 1,
    text: writeNote(random, kind, about, day),
    consentId: cover?.consent.consentId ?? null,
    coveredBecause: cover === undefined ? 'nothing-shared' : 'in-force',
    recordedBy: workerId,
    recordedAt: toInstant(day, minute + Math.min(minutes, 60) + random.int(1, 20)),
  }
}

/** Contact with the family goes both ways; which, is told by the clock. */
export function directionOf(kind: string, minute: number): 'out' | 'in' | null {
  if (kind !== 'with-parent' && kind !== 'with-child') return null
  return minute % 3 === 0 ? 'out' : 'in'
}

function spokeTo(kind: string, { senco, officer, parent }: About): string {
  if (kind === 'school-staff' || kind === 'they-rang') return `${senco}, SENCo`
  if (kind === 'la-staff') return `${officer}, SEN team`
  if (kind === 'la-case-file') return 'SEN case file, read at the council offices'
  return kind === 'other-papers' ? `Reports lent by ${parent}` : ''
}

const needsPermission = { 'school-staff': true, 'la-staff': true, 'la-case-file': true, 'other-papers': true }

const kinds = {
  'with-parent': 46,
  'with-child': 6,
  'they-rang': 4,
  'office-note': 13,
  'school-staff': 12,
  'la-staff': 9,
  'la-case-file': 6,
  'other-papers': 4,
}
