import { randomUUID } from 'node:crypto'
import type { Person } from '../../db/queries/people.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { Parsed } from '../../preload/contract/index.ts'
import type { cases as operations } from '../../preload/contract/cases.ts'
import type { Some } from '../ipc/context.ts'
import { seesOnlyOwnCases } from '../policy/permissions.ts'
import { caseView } from './case-view.ts'
import { referralOf } from './referrals.ts'

type ParentDraft = Parsed<'saveParent'>['parent']
type ChildDraft = Parsed<'changeCase'>['child']

export const cases: Some<keyof typeof operations> = {
  listCases: async ({ mine, ...wanted }, { db, who }) =>
    ok(await db.listCases({ ...wanted, workerId: mine || seesOnlyOwnCases(who.role) ? who.accountId : null })),

  listWorkers: async (_, { db }) => ok(await db.listWorkers()),
  listSchools: async (_, { db }) => ok(await db.listSchools()),

  createCase: async (draft, ctx) => {
    const { db, entry, today } = ctx
    if (draft.child.dateOfBirth > today)
      return refuse('in-the-future', { fields: { 'child.dateOfBirth': 'in-the-future' } })
    const caseId = randomUUID()
    const { helpAskedFor, workerId, source, sen } = draft
    const parents = draft.parents.map((parent) => parentRow(randomUUID(), parent))
    const referral = referralOf(caseId, draft, parents, ctx)
    if (!referral.ok) return referral
    const details = { caseId, helpAskedFor, workerId, source, openedOn: today, ...senRow(sen) }
    const people = [childRow(randomUUID(), draft.child), ...parents]
    const reference = await db.createCase(entry({ caseId }), details, people, referral.value)
    return ok({ caseId, reference })
  },

  openCase: async ({ caseId }, ctx) => {
    await ctx.db.note(ctx.entry())
    return ok(await caseView(caseId, ctx))
  },

  readTimeline: async ({ caseId, kinds, from, count, seenBy }, { db }) => {
    if (seenBy !== null && !(await db.listPeople(caseId)).some(({ personId }) => personId === seenBy))
      return refuse('not-found')
    const [{ total, rows, leftOut }, walls] = await Promise.all([
      db.readTimeline(caseId, kinds, from, count, seenBy),
      seenBy === null ? db.listWalls(caseId) : [],
    ])
    const entries = rows.map(({ byName, toldBy, ...row }) => ({
      ...row,
      by: byName,
      // Who told us, and who else may not know, is nothing to show to any of them.
      toldBy: seenBy === null ? toldBy : '',
      keptFrom: walls.filter(({ contactId }) => contactId === row.id).map(({ contactId: _, ...wall }) => wall),
    }))
    return ok({ total, entries, leftOut })
  },

  changeCase: async ({ caseId, child, sen, helpAskedFor, workerId, status }, { db, entry, today }) => {
    if (child.dateOfBirth > today) return refuse('in-the-future', { fields: { 'child.dateOfBirth': 'in-the-future' } })
    const [before, people] = await Promise.all([db.readCase(caseId), db.listPeople(caseId)])
    const childBefore = people.find(({ part }) => part === 'child')
    if (before === undefined || childBefore === undefined) return refuse('not-found')
    const closedOn = status === 'closed' ? (before.closedOn ?? today) : null
    const details = { caseId, helpAskedFor, workerId, status, closedOn, ...senRow(sen) }
    await db.changeCase(entry({ detail: { status } }), details, childRow(childBefore.personId, child))
    return ok({})
  },

  saveParent: async ({ caseId, personId, parent }, { db, entry }) => {
    const id = personId ?? randomUUID()
    if (
      personId !== null &&
      !(await db.listPeople(caseId)).some((person) => person.personId === personId && person.part === 'parent')
    )
      return refuse('not-found')
    const detail = { parentalResponsibility: parent.parentalResponsibility }
    await db.saveParent(entry({ subject: id, detail }), caseId, parentRow(id, parent), personId === null)
    return ok({ personId: id })
  },

  whoLooked: async ({ caseId }, { db }) =>
    ok(
      (await db.whoLooked(caseId)).map(({ operation, code, ...looked }) => ({
        ...looked,
        refused: operation === null || code === null ? null : { operation, code },
      })),
    ),
}

function senRow({
  provision,
  stage,
  primaryNeed,
  secondaryNeed,
  school,
  setting,
  yearGroup,
}: Parsed<'changeCase'>['sen']) {
  return { provision, stage, primaryNeed, secondaryNeed, school, setting, yearGroup }
}

function childRow(personId: string, child: ChildDraft): Person {
  return { ...nobody, personId, part: 'child', ...child }
}

function parentRow(personId: string, { contactBy, interpreter, ...parent }: ParentDraft): Person {
  return {
    ...nobody,
    personId,
    part: 'parent',
    ...parent,
    contactBy: JSON.stringify(contactBy),
    interpreter: interpreter ? 1 : 0,
  }
}

const nobody = {
  knownAs: '',
  dateOfBirth: null,
  relationship: '',
  parentalResponsibility: 'unknown',
  evidenceSeen: '',
  address: '',
  phone: '',
  email: '',
  contactBy: '[]',
  language: 'English',
  interpreter: 0,
  format: 'standard',
}
