import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LegalState } from '../../preload/contract/legal.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { openWorld, type World } from '../support/casebook.ts'
import { contactDraft, openCase } from '../support/cases.ts'
import { answerDraft, direction, encloseAll, question, receive, refusal, reply } from '../support/legal.ts'

/** What has been done, and by nothing else: the policy's own account of a legal request, to hold against the database's. */
type Model = {
  readonly decisions: readonly ('direct' | 'ask-more' | 'refuse')[]
  /** The last question was answered. */
  readonly replied: boolean
  readonly answers: readonly ('yes' | 'no')[]
  readonly decided: boolean
  readonly released: readonly string[]
  readonly sent: readonly string[]
  readonly away: boolean
}

const nothingYet: Model = {
  decisions: [],
  replied: false,
  answers: [],
  decided: false,
  released: [],
  sent: [],
  away: false,
}

const acts = [
  'direct',
  'ask-more',
  'refuse',
  'reply',
  'yes',
  'no',
  'choose',
  'release officer',
  'release parents',
  'send officer',
  'send parents',
  'send letter',
  'away',
  'back',
] as const
type Act = (typeof acts)[number]

function stateOf({ decisions, replied, answers, released, sent }: Model): LegalState {
  const last = decisions.at(-1)
  if (sent.includes('officer') && sent.includes('parents')) return 'complete'
  if (sent.includes('letter')) return 'ended'
  if (answers.at(-1) === 'no') return 'not-permitted'
  if (last === 'refuse') return 'refused'
  if (last === undefined || (last === 'ask-more' && replied)) return 'considering'
  if (last === 'ask-more') return 'asking'
  if (answers.length === 0) return 'permission'
  return released.length > 0 ? 'sending' : 'extracting'
}

/** May this role do this now? The policy, said once more in other words. */
function may(model: Model, act: Act, role: Role): boolean {
  const state = stateOf(model)
  const isStandIn = role === 'line-manager' && model.away
  const leads = role === 'coordinator' || role === 'head' || isStandIn
  const takesLetters = leads || role === 'caseworker'
  switch (act) {
    case 'direct':
    case 'ask-more':
    case 'refuse':
      return state === 'considering' && (model.away ? isStandIn : role === 'head')
    case 'reply':
      return state === 'asking' && takesLetters
    case 'yes':
    case 'no':
      return ['permission', 'extracting', 'sending'].includes(state) && !model.sent.includes('officer') && takesLetters
    case 'choose':
      return state === 'extracting' && leads
    case 'release officer':
    case 'release parents':
      return (
        ['extracting', 'sending'].includes(state) && model.decided && !model.released.includes(whatOf(act)) && leads
      )
    case 'send officer':
    case 'send parents':
      return state === 'sending' && model.released.includes(whatOf(act)) && !model.sent.includes(whatOf(act)) && leads
    case 'send letter':
      return (state === 'refused' || state === 'not-permitted') && leads
    case 'away':
      return !model.away && (role === 'coordinator' || role === 'head')
    case 'back':
      return model.away && (role === 'coordinator' || role === 'head')
  }
}

function after(model: Model, act: Act): Model {
  switch (act) {
    case 'direct':
    case 'ask-more':
    case 'refuse':
      return { ...model, decisions: [...model.decisions, act], replied: false }
    case 'reply':
      return { ...model, replied: true }
    case 'yes':
    case 'no':
      return { ...model, answers: [...model.answers, act] }
    case 'choose':
      return { ...model, decided: true }
    case 'release officer':
    case 'release parents':
      return { ...model, released: [...model.released, whatOf(act)] }
    case 'send officer':
    case 'send parents':
    case 'send letter':
      return { ...model, sent: [...model.sent, whatOf(act)] }
    case 'away':
    case 'back':
      return { ...model, away: act === 'away' }
  }
}

/** The second word: which pack, or the letter. */
function whatOf(act: Act): string {
  return act.split(' ')[1] ?? ''
}

type Scene = { world: World; request: { caseId: string; requestId: string }; danaId: string }

/** Tries it at the door. Answers whether it was done. */
async function attempt({ world, request, danaId }: Scene, act: Act): Promise<boolean> {
  const ask = async (name: Parameters<World['ask']>[0], input: object) => (await world.ask(name, input)).ok
  switch (act) {
    case 'direct':
      return ask('decideLegalRequest', { ...request, ...direction })
    case 'ask-more':
      return ask('decideLegalRequest', { ...request, ...question })
    case 'refuse':
      return ask('decideLegalRequest', { ...request, ...refusal })
    case 'reply':
      return ask('recordLegalReply', { ...request, ...reply })
    case 'yes':
    case 'no':
      return ask('recordLegalAnswer', { ...request, ...answerDraft(act, danaId) })
    case 'choose':
      return encloseAll(world, request).then(
        () => true,
        () => false,
      )
    case 'release officer':
    case 'release parents': {
      const copy = whatOf(act)
      const wanted = { ...request, copy, personId: copy === 'parents' ? danaId : null, largePrint: false }
      const seen = await world.ask('previewLegalPack', wanted)
      return seen.ok && ask('releaseLegalPack', { ...request, copy, sha256: seen.value.sha256 })
    }
    case 'send officer':
    case 'send parents':
    case 'send letter':
      return ask('recordLegalSending', { ...request, what: whatOf(act), method: 'post', sentOn: '2026-11-24' })
    case 'away':
      return ask('recordAbsence', { from: '2026-11-24', lastDay: null, why: 'On leave' })
    case 'back':
      return endRunning(world)
  }
}

async function endRunning(world: World): Promise<boolean> {
  const listed = await world.ask('listAbsences', {})
  const running = listed.ok ? listed.value.find(({ state }) => state === 'now') : undefined
  return running !== undefined && (await world.ask('endAbsence', { absenceId: running.absenceId })).ok
}

/** Either anything at all by anybody, or one of the acts that the model allows: so that runs get far as well as astray. */
const moves = fc.array(
  fc.record({ allowed: fc.boolean(), pick: fc.nat(), act: fc.constantFrom(...acts), role: fc.constantFrom(...roles) }),
  { minLength: 8, maxLength: 24 },
)

test('no sequence of acts by anybody takes a legal request further than the policy does, nor to “complete” without each step (P9)', async () => {
  const seen = new Set<LegalState>()
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const scene = await setScene()
      const { world, request } = scene
      let model = nothingYet
      for (const move of sequence) {
        const { act, role } = move.allowed ? pickAllowed(model, move.pick) : move
        world.as(role)
        const expected = may(model, act, role)
        expect(await attempt(scene, act), `${role}: ${act} while ${stateOf(model)}`).toBe(expected)
        if (expected) model = after(model, act)
        world.as('coordinator')
        const { state } = await world.get('openLegalRequest', request)
        expect(state).toBe(stateOf(model))
        seen.add(state)
        if (state !== 'complete') continue
        expect(model.decisions.at(-1)).toBe('direct')
        expect(model.answers.at(-1)).toBe('yes')
        expect([...model.released].toSorted()).toEqual(['officer', 'parents'])
      }
    }),
    { numRuns: 60, seed: 9 },
  )
  expect([...seen]).toEqual(expect.arrayContaining(['complete', 'ended', 'not-permitted', 'asking']))
}, 120_000)

function pickAllowed(model: Model, pick: number): { act: Act; role: Role } {
  const allowed = acts.flatMap((act) => roles.filter((role) => may(model, act, role)).map((role) => ({ act, role })))
  // Absences come and go by the other moves; here it is the request that goes forward.
  const forward = allowed.filter(({ act }) => act !== 'away' && act !== 'back' && act !== 'no')
  const some = forward.length > 0 ? forward : allowed
  return some[pick % some.length] ?? { act: 'direct', role: 'head' }
}

async function setScene(): Promise<Scene> {
  const world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  await world.get('recordContact', contactDraft(caseId, 'with-parent'))
  return { world, danaId, request: await receive(world, caseId) }
}
