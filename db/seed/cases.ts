import type { Person } from '../queries/people.ts'
import { ageOn, inWords, toDate, toInstant, workingDayUpTo, yearGroup, youngPersonFrom, type Day } from './calendar.ts'
import { makePermissions } from './consents.ts'
import { makeContacts } from './contacts.ts'
import { makeFamily, polite } from './families.ts'
import { aboutPeople } from './notes.ts'
import type { CasePlan, Staff, World } from './plan.ts'
import { at, weighted, type Random } from './random.ts'
import { makeRequest } from './requests.ts'
import { schools, type School } from './schools.ts'
import type { Sketch, Trait } from './traits.ts'

/** An ordinary case with the given traits, opened on `openedOn`, everything that can be read of it made up. */
export function makeCase(random: Random, world: World, openedOn: Day, ...traits: readonly Trait[]): CasePlan {
  const plain = sketchCase(random, world, openedOn)
  return buildCase(
    random,
    world,
    traits.reduce((sketch, trait) => trait(sketch, world.today), plain),
  )
}

/** The mix of a real service: seven in ten open, the rest inactive or closed, the older the likelier. */
function sketchCase(random: Random, { today, staff }: World, openedOn: Day): Sketch {
  const age = Math.min(1, (today - openedOn) / span)
  const status = today - openedOn < 150 ? 'open' : settle(random.unit(), age)
  return {
    openedOn,
    lastActive: lastActive(random, status, openedOn, today),
    status,
    born: openedOn - random.int(Math.round(2.5 * 365), Math.round(17 * 365)),
    parents: random.chance(0.45) ? 2 : 1,
    parentalResponsibility: weighted(random, { yes: 90, unknown: 7, no: 3 }),
    hasAddress: random.chance(0.97),
    format: weighted(random, { standard: 82, 'large-print': 8, 'easy-read': 5, audio: 3, braille: 2 }),
    source: random.chance(0.88) ? 'self' : 'third-party',
    notes: Math.min(random.int(3, 40), 2 + Math.floor((today - openedOn) * 0.7)),
    permission: weighted(random, { none: 20, 'in-force': 58, lapsed: 12, withdrawn: 10 }),
    openRequest: false,
    workerId: keeper(random, staff),
  }
}

/** How far back the oldest case was opened, in days. */
export const span = 900

function buildCase(random: Random, world: World, sketch: Sketch): CasePlan {
  const { today, schoolIds } = world
  const { openedOn, born, workerId, source, status } = sketch
  const lastDay = Math.max(openedOn, Math.min(sketch.lastActive, today - 1))
  const caseId = random.uuid()
  const family = makeFamily(random, sketch)
  const parent = at(family.parents, 0)
  const school = random.chance(0.95) ? schoolFor(random, ageOn(born, today)) : null
  const schoolName = school?.name ?? ''
  if (schoolName !== '' && !schoolIds.has(schoolName)) throw new Error('a school that is not in the database')
  const people = { child: family.child, parent }
  const about = aboutPeople(random, {
    child: family.child.givenName,
    childIs: family.childIs,
    parent: polite(parent),
    parentIs: family.parentIs,
    age: ageOn(born, openedOn),
  })
  const shared = { caseId, school: schoolName, workerId, ...people }
  const permissions = makePermissions(random, {
    ...shared,
    state: sketch.permission,
    openedOn,
    lastActive: lastDay,
    born,
  })
  const contacts = makeContacts(random, world, {
    ...shared,
    count: sketch.notes,
    from: openedOn,
    to: lastDay,
    about,
    permissions,
  })
  return {
    details: {
      caseId,
      ...needs(random, school),
      helpAskedFor: random
        .pick(helpAskedFor)
        .replace('{child}', family.child.givenName)
        .replace('{date}', inWords(openedOn)),
      workerId,
      school: schoolName,
      yearGroup: yearGroup(born, today),
      source,
      openedOn: toDate(openedOn),
    },
    status,
    closedOn: status === 'closed' ? toDate(lastDay) : null,
    openedBy: workerId,
    openedAt: toInstant(openedOn, 525),
    // Young people mostly live at home, and have said that their own post may go there.
    child: today >= youngPersonFrom(born) ? { ...family.child, address: parent.address } : family.child,
    parents: family.parents,
    permissions,
    contacts,
    request: sketch.openRequest ? requestFor(random, world, caseId, family, born) : null,
    referral: source === 'third-party' ? referralFor(random, openedOn, caseId, workerId, family.parents) : null,
  }
}

/** Somebody else referred them, and had asked the parents first. */
function referralFor(
  random: Random,
  openedOn: Day,
  caseId: string,
  recordedBy: string,
  parents: readonly Person[],
): NonNullable<CasePlan['referral']> {
  const [referredBy, referredFrom] = random.pick(referrers)
  const by = { caseId, recordedBy, recordedAt: toInstant(openedOn, 525) }
  const agreed = { route: 'told-referrer', gotBy: referredBy, method: 'in-person', note: '' } as const
  return {
    from: { ...by, referredBy, referredFrom, referredOn: toDate(openedOn) },
    agreements: parents.map(({ personId }) => ({ ...by, ...agreed, personId, agreedAt: toInstant(openedOn, 500) })),
  }
}

const referrers = [
  ['Ms Priya Nair', 'Whitley Children’s Centre'],
  ['Dr Ellis Rowe', 'Community paediatrics'],
  ['Mrs Joan Tull', 'Home-Start'],
  ['Mr Adeel Khan', 'Early Help team'],
] as const

function requestFor(
  random: Random,
  { today, staff }: World,
  caseId: string,
  family: ReturnType<typeof makeFamily>,
  born: Day,
) {
  // Nobody asked longer ago than that, so whoever decides now decided then.
  const requester = today - 30 >= youngPersonFrom(born) ? family.child : at(family.parents, 0)
  const from = random.int(3, 20)
  const daysAgo = Array.from({ length: 27 }, (_, index) => 3 + ((from + index) % 27))
  const wanted = { caseId, requesterId: requester.personId, recordedBy: staff.coordinator, today }
  return makeRequest(random, { ...wanted, childName: family.child.givenName }, daysAgo)
}

function settle(chance: number, age: number): Sketch['status'] {
  const closing = 0.45 * age ** 2
  if (chance < closing) return 'closed'
  return chance < closing + 0.3 * age ? 'inactive' : 'open'
}

function lastActive(random: Random, status: Sketch['status'], openedOn: Day, today: Day): Day {
  if (status === 'closed') return workingDayUpTo(random.int(openedOn + 60, today - 20))
  if (status === 'inactive') return Math.max(openedOn + 20, today - random.int(95, 240))
  return Math.max(openedOn, workingDayUpTo(today - 1 - Math.floor(random.unit() ** 2 * 75)))
}

/** One case in seven is a volunteer's; a few stay with the coordinator. */
function keeper(random: Random, staff: Staff): string {
  const chance = random.unit()
  if (chance < 0.15 && staff.volunteers.length > 0) return random.pick(staff.volunteers)
  return chance > 0.95 ? staff.coordinator : random.pick(staff.caseworkers)
}

function schoolFor(random: Random, age: number): School | null {
  const fitting = schools.filter(({ from, to }) => from <= age && age <= to)
  return fitting.length === 0 ? null : random.pick(fitting)
}

function needs(random: Random, school: School | null) {
  const setting = school?.setting ?? random.pick(['ehe', 'eotas', 'unknown'])
  const special = setting.startsWith('special') || setting === 'sen-unit'
  const provision = special ? 'E' : weighted(random, { E: 28, K: 55, N: 17 })
  const stage = provision === 'E' ? 'final' : weighted(random, stages[provision])
  const primaryNeed = weighted(random, needWeights)
  // The census allows "no specialist assessment" only at SEN support.
  const known = primaryNeed === 'NSA' && provision !== 'K' ? 'SLCN' : primaryNeed
  const second = random.chance(0.5) ? weighted(random, needWeights) : ''
  return {
    setting,
    provision,
    stage,
    primaryNeed: known,
    secondaryNeed: second === known || second === 'NSA' ? '' : second,
  }
}

const stages = {
  K: { none: 35, requested: 18, assessing: 20, refused: 15, draft: 12 },
  N: { none: 70, requested: 25, refused: 5, assessing: 0, draft: 0 },
}
const needWeights = {
  ASD: 30,
  SLCN: 18,
  SEMH: 16,
  SPLD: 12,
  MLD: 7,
  PD: 3,
  SLD: 3,
  HI: 2,
  VI: 2,
  DS: 2,
  PMLD: 1,
  MSI: 1,
  OTH: 2,
  NSA: 4,
}

const helpAskedFor = [
  'Wants to ask for an EHC needs assessment and is not sure how to begin.',
  'The council refused to assess {child}. Wants help with mediation and perhaps an appeal.',
  'Help to read the draft plan and to say what is missing from section F.',
  'Somebody to come to the annual review.',
  '{child} has been suspended twice this term and is on a part-time timetable.',
  'Choosing a secondary school for {child}, and what to ask on the visits.',
  'Speech and language therapy in the plan is not being given.',
  'Transport was refused. Wants to appeal.',
  'School says {child} is fine; at home it is not fine at all. Wants to know what SEN support should look like.',
  '{child} has stopped going to school. What should the council be doing?',
  'An appeal is registered with the tribunal. Wants help to prepare.',
  'Moving on to college: what happens to the plan, and who decides now?',
]
