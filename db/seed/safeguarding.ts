import type { Database } from '@signalapp/sqlcipher'
import { acknowledgeConcern, passConcernOn, recordConcern, type NewConcern } from '../queries/concerns.ts'
import { recordDisclosure } from '../queries/disclosures.ts'
import { all, first } from '../sql.ts'
import type { Entry } from '../types.ts'
import { toInstant, workingDayFrom, workingDayUpTo, type Day } from './calendar.ts'
import type { World } from './plan.ts'
import type { Random } from './random.ts'
import { childrensServices } from './schools.ts'

type Place = { caseId: string; child: string; workerId: string }
type Act = { readonly act: string; readonly by: string; readonly day: Day; readonly minute: number }

/** Concerns (P12) in every state they can be in, and what was passed on from the file with permission and under a concern (P8). */
export function recordSafeguarding(db: Database, random: Random, world: World, head: string | undefined): void {
  const { today, staff } = world
  const day = (ago: number) => workingDayUpTo(today - ago)
  const entry = (caseId: string, subject: string, { act, by, day: on, minute }: Act): Entry => ({
    id: random.uuid(),
    at: toInstant(on, minute),
    by,
    act,
    caseId,
    subject,
    detail: {},
  })

  const [jayden] = places(db, `h.family_name = 'Whitlock'`, 1)
  if (jayden !== undefined) {
    const concernId = concern(jayden, day(26), shouted)
    pass(jayden, concernId, day(26), 'childrens-services', 'Priya Nair, duty social worker', 'MASH-26-4471')
    see(jayden, concernId, nextDay(day(26)))
    const note = newestNote(jayden.caseId, toInstant(day(26), 1040))
    disclose(
      jayden,
      nextDay(day(26)),
      { concernId, body: childrensServices, recipient: 'Priya Nair, duty social worker' },
      note,
    )
  }

  const volunteer = staff.volunteers[0]
  const [passed, waiting] =
    volunteer === undefined ? [] : places(db, `c.status = 'open' AND c.worker_id = '${volunteer}'`, 2)
  if (passed !== undefined) {
    const concernId = concern(passed, day(2), bruises)
    pass(passed, concernId, day(2), 'designated-lead', 'Safeguarding lead of the school', '')
  }
  if (waiting !== undefined) concern(waiting, day(1), alone)

  for (const { consentId, body, purpose, ...place } of permitted(toInstant(day(3), 660)))
    disclose(
      place,
      day(3),
      { consentId, purpose, body, recipient: 'Olwen Prys, case manager' },
      newestNote(place.caseId, toInstant(day(3), 660)),
    )

  function concern(
    { caseId, child, workerId }: Place,
    on: Day,
    told: (child: string) => Omit<NewConcern, 'concernId' | 'caseId' | 'recordedBy' | 'recordedAt'>,
  ): string {
    const concernId = random.uuid()
    const written = { recordedBy: workerId, recordedAt: toInstant(on, 1005) }
    const about = entry(caseId, concernId, { act: 'recordConcern', by: workerId, day: on, minute: 1005 })
    recordConcern(db, about, { concernId, caseId, ...told(child), ...written }, null)
    return concernId
  }

  function pass(
    { caseId, workerId }: Place,
    concernId: string,
    on: Day,
    passedTo: string,
    named: string,
    reference: string,
  ) {
    passConcernOn(db, entry(caseId, concernId, { act: 'passConcernOn', by: workerId, day: on, minute: 1030 }), {
      passingId: random.uuid(),
      concernId,
      passedTo,
      named,
      how: 'phone',
      reference,
      passedAt: toInstant(on, 1020),
      recordedBy: workerId,
      recordedAt: toInstant(on, 1030),
    })
  }

  function see({ caseId }: Place, concernId: string, on: Day) {
    if (head === undefined) return
    const about = entry(caseId, concernId, { act: 'acknowledgeConcern', by: head, day: on, minute: 545 })
    acknowledgeConcern(db, about, { concernId, seenBy: head, seenAt: toInstant(on, 545) })
  }

  function disclose(
    { caseId, workerId }: Place,
    on: Day,
    right: { concernId?: string; consentId?: string; purpose?: string; body: string; recipient: string },
    contactIds: readonly string[],
  ) {
    const disclosureId = random.uuid()
    const by = staff.volunteers.includes(workerId) ? staff.coordinator : workerId
    recordDisclosure(
      db,
      entry(caseId, disclosureId, { act: 'recordDisclosure', by, day: on, minute: 670 }),
      {
        disclosureId,
        caseId,
        kind: right.concernId === undefined ? 'pass-on' : 'safeguarding',
        recipient: right.recipient,
        purpose: right.purpose ?? null,
        anythingElse: contactIds.length === 0 ? 'A page with the dates of what has been tried so far' : '',
        method: 'secure-email',
        sentAt: toInstant(on, 660),
        consentId: right.consentId ?? null,
        concernId: right.concernId ?? null,
        recordedBy: by,
        recordedAt: toInstant(on, 670),
      },
      right.body,
      contactIds,
    )
  }

  function newestNote(caseId: string, before: string): string[] {
    const found = first<{ id: string }>(
      db,
      `SELECT id FROM contacts WHERE case_id = :caseId AND kind IN ('with-parent', 'office-note') AND recorded_at < :before
       ORDER BY happened_at DESC, n DESC LIMIT 1`,
      { caseId, before },
    )
    return found === undefined ? [] : [found.id]
  }

  function permitted(at: string) {
    return all<Place & { consentId: string; body: string; purpose: string }>(
      db,
      `SELECT c.id AS caseId, '' AS child, c.worker_id AS workerId, g.consent_id AS consentId, b.name AS body, g.purpose
       FROM cases c JOIN granted g ON g.case_id = c.id JOIN bodies b ON b.id = g.body_id
       WHERE c.status = 'open' AND g.scope = 'pass-on' AND g.starts_at <= :at AND :at < g.ends_at ORDER BY c.n LIMIT 3`,
      { at },
    )
  }
}

function nextDay(on: Day): Day {
  return workingDayFrom(on + 1)
}

/** The newest open cases that fit. */
function places(db: Database, fitting: string, count: number): Place[] {
  return all<Place>(
    db,
    `SELECT c.id AS caseId, h.given_name AS child, c.worker_id AS workerId
     FROM cases c JOIN people h ON h.case_id = c.id AND h.part = 'child' WHERE ${fitting} ORDER BY c.n DESC LIMIT ${count}`,
  )
}

const nothing = {
  seenBy: '',
  evidence: '',
  childsView: '',
  parentAware: 'not-known',
  parentWhy: '',
  immediateDanger: 0,
}

function shouted(child: string) {
  return {
    ...nothing,
    kinds: '["emotional","domestic-abuse"]',
    worry: `Dana rang in tears. Mark Ellis was waiting at the gate on Thursday and shouted at her in front of ${child} that he would “have the boy off her”. ${child} hid behind the bike shed and would not walk home by the road.`,
    seenBy: 'Told by Dana Whitlock by telephone; she and Jayden were there',
    childsView: 'Dana says he has asked twice whether he will have to live with his father.',
    parentAware: 'yes',
    parentWhy: 'Dana knows that we pass this on and is relieved.',
  }
}

function bruises(child: string) {
  return {
    ...nothing,
    kinds: '["physical"]',
    worry: `${child} had two round bruises on the upper arm at our meeting. When I asked about the arm, ${child} looked at the stepfather and said “I walked into the door”.`,
    seenBy: 'Seen by me at the library meeting',
    evidence: 'Noted at once. No photograph taken.',
    parentAware: 'no',
    parentWhy: 'The stepfather was in the room. Asking further could have made it worse.',
  }
}

function alone(child: string) {
  return {
    ...nothing,
    kinds: '["neglect"]',
    worry: `${child} answered the telephone and said that nobody had been at home since yesterday morning, and that the electricity was off.`,
    seenBy: `Said by ${child} on the telephone`,
  }
}
