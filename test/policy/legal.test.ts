import { describe, expect, test } from 'vitest'
import { turnOf, whoDecides, whyNotYet, type LegalStep } from '../../main/policy/legal.ts'
import { legalStates, type LegalState, type legalTurns } from '../../preload/contract/legal.ts'
import { scenarios } from '../support/scenarios.ts'

/** Where each step belongs, and what is said when it comes at another time. Complete by type: every step in every state. */
const situations: Readonly<Record<LegalState, Readonly<Record<LegalStep, true | string>>>> = {
  considering: allBut('legal-not-decided', 'decide'),
  asking: allBut('legal-waits-for-officer', 'reply'),
  permission: allBut('legal-no-answer', 'answer'),
  extracting: allBut('legal-not-released', 'answer', 'extract', 'release'),
  sending: allBut('legal-packs-released', 'answer', 'release', 'send'),
  refused: allBut('legal-refused', 'write'),
  'not-permitted': allBut('legal-not-permitted', 'write'),
  complete: allBut('legal-closed'),
  ended: allBut('legal-closed'),
}

/** The steps come in the order of the policy. */
scenarios(
  'P9',
  legalStates.flatMap((state) =>
    Object.entries(situations[state]).map(([step, answer]) => ({
      when: `“${step}” while it stands at “${state}”`,
      step: step as LegalStep,
      state,
      answer,
    })),
  ),
  ({ step, state }) => whyNotYet(step, state) ?? true,
)

describe('whose turn it is', () => {
  test('it goes to the head of service, or to their line manager while the head is absent', () => {
    expect([whoDecides(false), whoDecides(true)]).toEqual(['head', 'line-manager'])
  })

  const turns: Readonly<Record<LegalState, (typeof legalTurns)[number]>> = {
    considering: 'head',
    asking: 'officer',
    permission: 'parents',
    extracting: 'leaders',
    sending: 'leaders',
    refused: 'leaders',
    'not-permitted': 'leaders',
    complete: 'nobody',
    ended: 'nobody',
  }
  test.each(legalStates)('the list says whose turn it is at “%s”', (state) => {
    expect(turnOf(state, false)).toBe(turns[state])
    expect(turnOf(state, true)).toBe(state === 'considering' ? 'line-manager' : turns[state])
  })
})

function allBut(code: string, ...allowed: readonly LegalStep[]): Readonly<Record<LegalStep, true | string>> {
  const said = (step: LegalStep) => (allowed.includes(step) ? true : code)
  return {
    decide: said('decide'),
    reply: said('reply'),
    answer: said('answer'),
    extract: said('extract'),
    release: said('release'),
    send: said('send'),
    write: said('write'),
  }
}
