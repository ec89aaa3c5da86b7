import type { LegalRow } from '../../db/queries/legal.ts'
import type { LegalDecision } from '../../db/queries/legal-steps.ts'
import type { Answer, SignedInCtx } from '../ipc/context.ts'
import { coverFor } from '../policy/consents.ts'
import { standingFor, whoDecides } from '../policy/deciders.ts'
import { entitledToACopy } from '../policy/legal.ts'
import { readPermissions } from './permissions-on-file.ts'

type View = Answer<'openLegalRequest'>

/** One legal request with every step taken, and who could say yes to it today. */
export async function legalView(
  request: LegalRow,
  row: Answer<'listLegalRequests'>[number],
  { db, now }: SignedInCtx,
): Promise<View> {
  const { requestId, caseId } = request
  const [decisions, answers, packs, sendings, people, permissions] = await Promise.all([
    db.listLegalDecisions(requestId),
    db.listLegalAnswers(requestId),
    db.listLegalPacks(requestId),
    db.listLegalSendings(requestId),
    db.listPeople(caseId),
    readPermissions(db, caseId),
  ])
  const { facts } = permissions
  if (facts === undefined) throw new Error('a case without its child')
  const deciders = new Map(whoDecides(facts, now).map(({ personId, ...verdict }) => [personId, verdict]))
  const entitled = entitledToACopy(people, answers.at(-1)?.personId)
  return {
    ...row,
    officerPost: request.officerPost,
    officerAddress: request.officerAddress,
    legalReason: request.legalReason,
    reasonDetail: request.reasonDetail,
    asks: request.asks,
    how: request.how,
    recordedBy: request.recordedBy,
    recordedAt: request.recordedAt,
    routedTo: request.routedTo,
    decisions: decisions.map(toDecision),
    answers: answers.map(({ personId: _personId, ...answer }) => answer),
    packs: packs.map(({ largePrint, ...pack }) => ({ ...pack, largePrint: largePrint === 1 })),
    sendings: sendings.map(({ recordedAt: _recordedAt, ...sending }) => sending),
    people: people.map((person) => {
      const verdict = deciders.get(person.personId)
      if (verdict === undefined) throw new Error('a person was lost')
      return {
        personId: person.personId,
        name: `${person.givenName} ${person.familyName}`,
        relationship: person.relationship,
        ...verdict,
        standing: standingFor(verdict),
        getsCopy: entitled.includes(person.personId),
        address: person.address,
        format: person.format,
      }
    }),
    permissionInForce: coverFor(permissions.all, 'la-staff', request.authorityId, now).covered,
  }
}

function toDecision({
  decisionId: _decisionId,
  told,
  toldOn,
  toldHow,
  toldRecordedBy,
  ...decision
}: LegalDecision): View['decisions'][number] {
  const replied = told !== null && toldOn !== null && toldHow !== null && toldRecordedBy !== null
  return {
    ...decision,
    reply: replied ? { told, receivedOn: toldOn, how: toldHow, recordedBy: toldRecordedBy } : null,
  }
}
