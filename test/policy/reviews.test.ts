import { describe, expect, test } from 'vitest'
import { mayNotApprove, whyNotApproved } from '../../main/policy/reviews.ts'

const approved = { act: 'approved', content: 'a', byId: 'head', changedSince: false }
const release = { newest: approved, content: 'a', releasedBy: 'coordinator', hasWorkedOn: false }
const asked = { ...approved, act: 'asked', byId: 'coordinator' }

describe('a pack is released', () => {
  test.each([
    ['approved by somebody else, and nothing has changed', {}, null],
    ['nobody was asked', { newest: undefined }, 'not-approved'],
    ['somebody was asked', { newest: asked }, 'not-approved'],
    ['it was sent back', { newest: { ...approved, act: 'sent-back' } }, 'not-approved'],
    ['another content was approved', { content: 'b' }, 'approval-out-of-date'],
    ['something was decided since', { newest: { ...approved, changedSince: true } }, 'approval-out-of-date'],
    ['whoever releases it approved it', { releasedBy: 'head' }, 'approver-is-same-person'],
    ['whoever approved it had redacted in it', { hasWorkedOn: true }, 'approver-is-same-person'],
  ] as const)('%s', (_, change, code) => {
    expect(whyNotApproved({ ...release, ...change })).toBe(code)
  })
})

describe('a pack is approved', () => {
  test.each([
    ['by a second person who was asked', asked, { accountId: 'head', hasWorkedOn: false }, null],
    ['by nobody unless asked', approved, { accountId: 'head', hasWorkedOn: false }, 'review-not-asked'],
    ['by nobody before anybody was', undefined, { accountId: 'head', hasWorkedOn: false }, 'review-not-asked'],
    ['not by who asked', asked, { accountId: 'coordinator', hasWorkedOn: false }, 'approver-is-same-person'],
    ['not by who chose or redacted', asked, { accountId: 'head', hasWorkedOn: true }, 'approver-is-same-person'],
  ] as const)('%s', (_, newest, who, code) => {
    expect(mayNotApprove(newest, who)).toBe(code)
  })
})
