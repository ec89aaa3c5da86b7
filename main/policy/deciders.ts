import type { AskerReason, DeciderReason, Loss } from '../../preload/contract/deciders.ts'
import { dateOf, daysBetween, toInstant } from './time.ts'
import { youngPersonFrom } from './young-person.ts'

/** Somebody of a case, as far as saying yes is concerned. */
export type PersonOfCase = {
  readonly personId: string
  readonly part: 'parent' | 'child'
  readonly parentalResponsibility: 'yes' | 'no' | 'unknown'
}

/** From its first instant up to, and without, its last. */
type Span = { readonly startsAt: string; readonly endsAt: string | null }

/** What a case knows about who decides. Instants are UTC. */
export type Facts = {
  readonly people: readonly PersonOfCase[]
  readonly dateOfBirth: string
  /** Court orders that keep a person from deciding. */
  readonly restrictions: readonly (Span & { readonly personId: string })[]
  /** Decisions about the young person's capacity; `representativeId` is null for one that finds it is there. */
  readonly capacity: readonly { readonly decidedAt: string; readonly representativeId: string | null }[]
  /** When the child came without a parent knowing. */
  readonly alone: readonly Span[]
}

export type CanDecide = { readonly may: boolean; readonly because: DeciderReason }
export type Standing = 'parental-responsibility' | 'young-person' | 'representative'

/** How long before it changes the staff are told. */
const noticeDays = 90

/** The first instant of the day the rights pass to the young person. `people.decides_from` works out the same. */
export function decidesFrom(dateOfBirth: string): string {
  return toInstant(`${youngPersonFrom(dateOfBirth)}T00:00`)
}

/**
 * Who can say yes at a moment (P2): a parent with parental responsibility until compulsory school age ends; from then on the young
 * person (Children and Families Act 2014 s.83), or who represents them while they lack capacity for it (s.80; SEND Regulations 2014
 * reg. 64; Mental Capacity Act 2005). Never against a court order, and nobody who must not know that the child comes to us.
 * The database asks the same in the triggers on `consents`.
 */
export function canDecide(person: PersonOfCase, facts: Facts, moment: string): CanDecide {
  const standing = standingOf(person, facts, moment)
  if (!standing.may) return standing
  if (facts.restrictions.some((order) => order.personId === person.personId && isWithin(order, moment)))
    return no('restricted-by-order')
  if (person.part === 'parent' && facts.alone.some((span) => isWithin(span, moment))) return no('child-alone')
  return standing
}

/** On what standing somebody who may say yes does so; null for those who may not. */
export function standingFor({ may, because }: CanDecide): Standing | null {
  if (!may) return null
  if (because === 'is-young-person') return 'young-person'
  return because === 'represents-young-person' ? 'representative' : 'parental-responsibility'
}

/** Everybody of the case, in the order they are recorded. */
export function whoDecides(facts: Facts, moment: string): readonly ({ readonly personId: string } & CanDecide)[] {
  return facts.people.map((person) => ({ personId: person.personId, ...canDecide(person, facts, moment) }))
}

export type MayAsk = { readonly may: boolean; readonly because: AskerReason }

/**
 * Who may ask for case notes at a moment (P10), and on what footing. The right is that of whom the notes are about (UK GDPR Article
 * 15): of the young person once compulsory school age has ended, whatever was decided about their capacity for another matter (Mental
 * Capacity Act 2005 ss.2(1), 3(1)), and of a child who comes without a parent knowing. A parent may always ask, for themself at least;
 * what is about the young person is theirs when the young person agrees or cannot decide it, or it is plainly best for them.
 * The database asks the same of a child in a trigger on `requests`.
 */
export function mayAskForNotes({ personId, part }: PersonOfCase, facts: Facts, moment: string): MayAsk {
  const decides = moment >= decidesFrom(facts.dateOfBirth)
  if (part === 'child') {
    if (facts.alone.some((span) => isWithin(span, moment))) return { may: true, because: 'comes-alone' }
    return decides ? { may: true, because: 'own-notes' } : { may: false, because: 'not-yet-young-person' }
  }
  if (!decides) return { may: true, because: 'parent' }
  const represents = representativeAt(facts, moment) === personId
  return { may: true, because: represents ? 'represents-young-person' : 'young-person-decides' }
}

/** Everybody of the case, in the order they are recorded. */
export function whoMayAsk(facts: Facts, moment: string): readonly ({ readonly personId: string } & MayAsk)[] {
  return facts.people.map((person) => ({ personId: person.personId, ...mayAskForNotes(person, facts, moment) }))
}

export type Change = {
  readonly on: string
  readonly days: number
  readonly deciders: ReturnType<typeof whoDecides>
}

/** The next change of who can say yes that is known now, told from ninety days before; null when none is that near. */
export function changeSoon(facts: Facts, now: string): Change | null {
  const today = dateOf(now)
  const ends = facts.restrictions.flatMap(({ startsAt, endsAt }) => [startsAt, ...(endsAt === null ? [] : [endsAt])])
  const moments = [decidesFrom(facts.dateOfBirth), ...ends].filter((at) => at > now).toSorted()
  const before = inShort(whoDecides(facts, now))
  const at = moments.find((each) => inShort(whoDecides(facts, each)) !== before)
  if (at === undefined) return null
  const on = dateOf(at)
  const days = daysBetween(today, on)
  return days > noticeDays ? null : { on, days, deciders: whoDecides(facts, at) }
}

/**
 * P2: when, and why, a permission stops being its giver's to give, whatever its own last day; null for never.
 * A parent's ends at the very instant the rights pass to the young person. The database's twin is `standing_lost`.
 */
export function standingLost(
  { givenBy, standing, givenAt }: { readonly givenBy: string; readonly standing: string; readonly givenAt: string },
  facts: Facts,
): Loss | null {
  const losses: Loss[] = [
    ...(standing === 'parental-responsibility'
      ? [{ at: decidesFrom(facts.dateOfBirth), because: 'permission-passed-to-young-person' as const }]
      : []),
    ...facts.restrictions
      .filter(({ personId, endsAt }) => personId === givenBy && (endsAt === null || givenAt < endsAt))
      .map(({ startsAt }) => ({ at: startsAt, because: 'permission-giver-restricted' as const })),
    ...facts.capacity
      .filter(
        ({ decidedAt, representativeId }) =>
          standing === 'representative' && givenAt < decidedAt && representativeId !== givenBy,
      )
      .map(({ decidedAt }) => ({ at: decidedAt, because: 'permission-of-former-representative' as const })),
  ]
  return losses.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null
}

/** P2: no contact with a parent is recorded while the child comes without one knowing, nor afterwards as having happened then. */
export function mayContactParents({ alone }: Facts, happenedAt: string, now: string): boolean {
  return !alone.some(({ startsAt, endsAt }) => startsAt <= now && (endsAt === null || happenedAt < endsAt))
}

/** What happened before a child stopped coming alone is kept from every parent until somebody lifts that. */
export function isKeptFromParents({ alone }: Facts, happenedAt: string): boolean {
  return alone.some(({ endsAt }) => endsAt === null || happenedAt < endsAt)
}

function standingOf({ personId, part, parentalResponsibility }: PersonOfCase, facts: Facts, moment: string): CanDecide {
  const isYoungPerson = moment >= decidesFrom(facts.dateOfBirth)
  if (part === 'parent' && !isYoungPerson) return byResponsibility(parentalResponsibility)
  if (!isYoungPerson) return no('not-yet-young-person')
  const representative = representativeAt(facts, moment)
  if (part === 'child') return representative === null ? yes('is-young-person') : no('lacks-capacity')
  if (representative === null) return no('young-person-decides')
  return representative === personId ? yes('represents-young-person') : no('another-represents')
}

function byResponsibility(parentalResponsibility: PersonOfCase['parentalResponsibility']): CanDecide {
  if (parentalResponsibility === 'yes') return yes('has-parental-responsibility')
  return no(parentalResponsibility === 'no' ? 'no-parental-responsibility' : 'parental-responsibility-not-known')
}

/** Capacity is there until a decision says it is not: the newest at that moment stands. */
function representativeAt({ capacity }: Facts, moment: string): string | null {
  const newest = capacity
    .filter(({ decidedAt }) => decidedAt <= moment)
    .toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1))
    .at(-1)
  return newest?.representativeId ?? null
}

function isWithin({ startsAt, endsAt }: Span, moment: string): boolean {
  return startsAt <= moment && (endsAt === null || moment < endsAt)
}

function inShort(deciders: ReturnType<typeof whoDecides>): string {
  return deciders.map(({ may }) => (may ? '1' : '0')).join('')
}

function yes(because: DeciderReason): CanDecide {
  return { may: true, because }
}

function no(because: DeciderReason): CanDecide {
  return { may: false, because }
}
