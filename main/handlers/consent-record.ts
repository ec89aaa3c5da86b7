import type { SignedInCtx } from '../ipc/context.ts'
import { readDetails } from '../letterhead.ts'
import { consentRecord } from '../policy/consent-record.ts'

/** A permission in the shape other programs read (ISO/IEC TS 27560), with everything that happened to it until now. */
export async function readConsentRecord(
  caseId: string,
  consentId: string,
  { db, now }: SignedInCtx,
): Promise<ReturnType<typeof consentRecord> | undefined> {
  const [consent, grants, people, events, { details }] = await Promise.all([
    db.readConsent(caseId, consentId),
    db.listGrants(caseId),
    db.listPeople(caseId),
    db.listConsentEvents(caseId, now),
    readDetails(db),
  ])
  const child = people.find(({ part }) => part === 'child')
  if (consent === undefined || child === undefined) return undefined
  return consentRecord({
    ...consent,
    principal: { id: consent.givenBy, name: consent.givenByName },
    about: { id: child.personId, name: `${child.givenName} ${child.familyName}` },
    controller: {
      name: details.name,
      address: details.address,
      contact: [details.phone, details.email].filter((way) => way !== '').join(', '),
    },
    purposes: JSON.parse(consent.purposes) as string[],
    grants: grants.filter((grant) => grant.consentId === consentId),
    events: events.filter((event) => event.consentId === consentId),
  })
}
