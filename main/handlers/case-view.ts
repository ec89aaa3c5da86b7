import type { ShownPerson } from '../../db/queries/people.ts'
import { codesOf, scope as scopeList } from '../../preload/contract/codes.ts'
import { circumstanceOf } from '../circumstance.ts'
import type { Answer, SignedInCtx } from '../ipc/context.ts'
import { coverFor, stateAt } from '../policy/consents.ts'
import { changeSoon, whoDecides, whoMayAsk } from '../policy/deciders.ts'
import { permissionsOf } from '../policy/permissions.ts'
import { ruleOn, yearsAfter } from '../policy/retention.ts'
import { ageOn } from '../policy/time.ts'
import { youngPersonFrom } from '../policy/young-person.ts'
import { readRefusals } from './asks.ts'
import { lastDayOf } from './deciders.ts'
import { readPermissions } from './permissions-on-file.ts'
import { readReferralView } from './referrals.ts'

type View = Answer<'openCase'>

/** A case as its page shows it, judged at this moment: who can say yes today, and what we may do. */
export async function caseView(caseId: string, ctx: SignedInCtx): Promise<View> {
  const { db, now, today } = ctx
  const [found, people, consents, permissions, refusals, referral, archiving, rules, may, alone] = await Promise.all([
    db.readCase(caseId),
    db.listPeople(caseId),
    db.listConsents(caseId),
    readPermissions(db, caseId),
    readRefusals(db, caseId),
    readReferralView(db, caseId),
    db.readArchiving(caseId),
    db.listRules(),
    mayOn(caseId, ctx),
    db.listAlone(caseId),
  ])
  const { facts } = permissions
  const child = people.find(({ part }) => part === 'child')
  if (found === undefined || child === undefined || child.dateOfBirth === null || facts === undefined)
    throw new Error('a case without its child')
  const { dateOfBirth } = child
  const { archiveAfterYears } = ruleOn(rules, today)
  const change = changeSoon(facts, now)
  const aloneNow = alone.find(({ endsAt }) => endsAt === null)
  const localAuthority = { bodyId: found.localAuthorityId, name: found.localAuthority }

  return {
    caseId,
    reference: found.reference,
    status: found.status,
    openedOn: found.openedOn,
    closedOn: found.closedOn,
    source: found.source,
    helpAskedFor: found.helpAskedFor,
    workerId: found.workerId,
    worker: found.worker,
    child: {
      personId: child.personId,
      givenName: child.givenName,
      familyName: child.familyName,
      knownAs: child.knownAs,
      dateOfBirth,
      address: child.address,
      format: child.format,
      age: ageOn(dateOfBirth, today),
    },
    sen: {
      provision: found.provision,
      stage: found.stage,
      primaryNeed: found.primaryNeed,
      secondaryNeed: found.secondaryNeed,
      school: found.school,
      setting: found.setting,
      yearGroup: found.yearGroup,
    },
    schoolBodyId: found.schoolBodyId,
    localAuthority,
    parents: people.filter(({ part }) => part === 'parent').map(parentView),
    youngPersonFrom: youngPersonFrom(dateOfBirth),
    whoCanSayYes: named(whoDecides(facts, now)),
    whoMayAsk: [...whoMayAsk(facts, now)],
    changeSoon: change === null ? null : { on: change.on, days: change.days, whoCanSayYes: named(change.deciders) },
    childAlone: aloneNow === undefined ? null : { since: aloneNow.startsAt, why: aloneNow.why, by: aloneNow.by },
    youMay: codesOf(scopeList).map((scope) => (scope === 'pass-on' ? mayPassOn() : mayLine(scope))),
    consents: consents.map(({ endsAt, endedBy, hasEvidence, purposes, ...consent }) => ({
      ...consent,
      purposes: JSON.parse(purposes) as string[],
      hasEvidence: hasEvidence === 1,
      grants: permissions.grants
        .filter(({ consentId }) => consentId === consent.consentId)
        .map(({ scope, bodyId, body, purpose }) => ({ scope, bodyId, body, purpose })),
      lost: lossOf(consent.consentId),
      state: stateAt({ ...consent, endsAt, endedBy, lost: lossOf(consent.consentId) }, now),
    })),
    refusals,
    referral,
    openRequests: found.openRequests,
    keptFor: { years: archiveAfterYears, until: yearsAfter(found.closedOn ?? today, archiveAfterYears) },
    archivedOn: archiving?.archivedOn ?? null,
    may,
    concernsNotPassedOn: found.concernsNotPassedOn,
  }

  /** One line for everything that may be passed on (P8): to whom, and until the first of these permissions ends. */
  function mayPassOn(): View['youMay'][number] {
    const toPassOn = permissions.grants.filter(({ scope }) => scope === 'pass-on')
    const covers = toPassOn.map(({ bodyId, body }) => ({ body, ...coverFor(permissions.all, 'pass-on', bodyId, now) }))
    const open = covers.filter(({ covered }) => covered)
    const ends = consents.filter(({ consentId }) => open.some((cover) => cover.consentId === consentId))
    return {
      scope: 'pass-on',
      body: [...new Set(open.map(({ body }) => body))].join(', '),
      covered: open.length > 0,
      until: ends.map(({ expiresOn, consentId }) => lastDayOf(expiresOn, lossOf(consentId))).toSorted()[0] ?? null,
      because: (open[0] ?? covers[0])?.because ?? 'no-permission',
    }
  }

  function mayLine(
    scope: (typeof scopeList)['codes'] extends infer C ? keyof C & string : never,
  ): View['youMay'][number] {
    const body =
      scope === 'school-staff'
        ? { id: found?.schoolBodyId ?? null, name: found?.school ?? '' }
        : scope === 'la-staff' || scope === 'la-case-file'
          ? { id: localAuthority.bodyId, name: localAuthority.name }
          : { id: null, name: '' }
    const cover = coverFor(permissions.all, scope, body.id, now)
    const covering = consents.find(({ consentId }) => consentId === cover.consentId)
    const until = covering === undefined ? null : lastDayOf(covering.expiresOn, lossOf(covering.consentId))
    return { scope, body: body.name, covered: cover.covered, until, because: cover.because }
  }

  function lossOf(id: string) {
    return permissions.all.find(({ consentId }) => consentId === id)?.lost ?? null
  }

  function named(deciders: ReturnType<typeof whoDecides>): View['whoCanSayYes'] {
    return deciders.map((decider) => {
      const person = people.find(({ personId }) => personId === decider.personId)
      return { ...decider, name: `${person?.givenName ?? ''} ${person?.familyName ?? ''}` }
    })
  }
}

/** What this person may do on this case as things are. */
export async function mayOn(caseId: string, { casebook, who, now }: SignedInCtx): Promise<string[]> {
  const { session } = casebook
  if (session === null) return []
  return permissionsOf(who.role, (await circumstanceOf(casebook, session, caseId, now)).circumstance)
}

function parentView({
  part: _part,
  knownAs: _knownAs,
  dateOfBirth: _dateOfBirth,
  contactBy,
  interpreter,
  masked,
  ...parent
}: ShownPerson): View['parents'][number] {
  const hidden = masked === null ? null : masked.split(' ').filter((detail) => detail !== '')
  return { ...parent, contactBy: JSON.parse(contactBy) as string[], interpreter: interpreter === 1, masked: hidden }
}
