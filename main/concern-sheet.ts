import { ConcernView } from '../preload/contract/concerns.ts'
import type { Answer, SignedInCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { ageOn } from './policy/time.ts'
import type { ConcernSheet } from './typeset/documents.ts'

/** P12: a concern as it is handed to whoever must act on it: who the child is, what is worrying, and who was told when. */
export async function concernSheet(
  caseId: string,
  view: Answer<'listCaseConcerns'>[number],
  { db, casebook, today }: SignedInCtx,
): Promise<ConcernSheet> {
  const concern = ConcernView.parse(view)
  const [{ details }, people, found] = await Promise.all([readDetails(db), db.listPeople(caseId), db.readCase(caseId)])
  const child = people.find(({ part }) => part === 'child')
  const dateOfBirth = child?.dateOfBirth ?? null
  if (found === undefined || dateOfBirth === null) throw new Error('a case without its child')
  return {
    service: letterhead(details),
    date: today,
    largePrint: false,
    fictional: casebook.demo,
    handlingLine: details.handlingLine,
    reference: concern.reference,
    child: {
      name: concern.child,
      dateOfBirth,
      age: ageOn(dateOfBirth, today),
      school: [found.school, found.yearGroup].filter((part) => part !== '').join(', '),
    },
    family: people
      .filter(({ part }) => part === 'parent')
      .map(({ givenName, familyName, relationship, address, phone, language, interpreter }) => ({
        name: `${givenName} ${familyName}`,
        relationship,
        address,
        phone,
        language: interpreter === 1 ? `${language}, with an interpreter` : language,
      })),
    concern,
  }
}
