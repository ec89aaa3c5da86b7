import { describe, expect, test } from 'vitest'
import { shortened } from '../../../../renderer/features/contacts/Note.tsx'
import { coveredBy, tell } from '../../../../renderer/features/contacts/timeline-entry.ts'
import { jayden } from '../cases/case.ts'

type Entry = Parameters<typeof tell>[0]
type Consent = ReturnType<typeof jayden>['consents'][number]

const today = '2026-11-24'
const contact: Entry = {
  kind: 'contact',
  id: 'c1',
  at: '2026-11-24T09:10:00.000Z',
  what: 'with-parent',
  whom: 'Dana Whitlock',
  by: 'Tom Bailey',
  text: 'The draft plan came.',
  minutes: 25,
  level: 2,
  coveredBy: null,
  toldBy: '',
  keptFrom: [],
}
const consent = {
  consentId: 'p1',
  givenAt: '2026-11-12T10:00:00.000Z',
  expiresOn: '2027-05-12',
  grants: [
    { scope: 'la-case-file', bodyId: null, body: 'Reading Borough Council' },
    { scope: 'school-staff', bodyId: null, body: 'Highdown School' },
  ],
} as unknown as Consent
const view = jayden({ consents: [consent] })

describe('the timeline says', () => {
  test('a contact with whom, when, how long and by whom', () => {
    expect(tell(contact, view, today)).toMatchObject({
      title: 'Contact with Dana Whitlock',
      byline: 'today 09:10 · 25 min · level 2 · by Tom Bailey',
    })
    const before = {
      ...contact,
      at: '2025-07-03T13:00:00.000Z',
      what: 'office-note',
      whom: '',
      minutes: null,
      level: null,
    }
    expect(tell(before, view, today)).toMatchObject({
      title: 'Office note',
      byline: '3 July 2025, 14:00 · by Tom Bailey',
    })
  })

  test('which permission covered a contact', () => {
    expect(coveredBy({ ...contact, coveredBy: 'p1' }, view, today)).toBe('covered by the permission of 12 November')
    expect(coveredBy(contact, view, today)).toBe('')
  })

  test('a permission with what it opens, until when and on what condition', () => {
    const given: Entry = {
      ...contact,
      kind: 'permission-given',
      id: 'p1',
      what: 'signed-on-screen',
      text: 'Not the letters',
    }
    expect(tell({ ...given, at: consent.givenAt }, view, today)).toEqual({
      title: 'Permission given: read the local authority case file, talk to school staff (Highdown School)',
      byline: '12 November · signed on screen',
      under: 'Dana Whitlock · until 12 May 2027 · “Not the letters”',
      tone: 'ok',
    })
  })

  test.each([
    ['permission-ended', 'withdrawn', 'Permission withdrawn by Dana Whitlock'],
    ['permission-ended', 'superseded', 'Permission replaced by a newer one from Dana Whitlock'],
    ['permission-ended', 'invalidated', 'Permission from Dana Whitlock found never to be valid'],
    ['permission-asked', 'phone', 'Dana Whitlock was asked for permission'],
    ['permission-answered', 'refused', 'Dana Whitlock said no'],
    ['permission-answered', 'no-answer', 'No answer from Dana Whitlock'],
    ['incident', 'school-staff', 'Incident: discussed with school staff without permission: Dana Whitlock'],
    ['incident-reviewed', 'school-staff', 'Incident reviewed: discussed with school staff without permission'],
    ['referral-agreed', 'came-to-us', 'Dana Whitlock agreed to us contacting them'],
    ['request', 'sar', 'Dana Whitlock asked for case notes'],
    ['pack-released', 'sar', 'Case notes released to Dana Whitlock'],
    ['pack-sent', 'post', 'Case notes sent to Dana Whitlock'],
    ['case-opened', 'self', 'Case opened'],
  ] as const)('%s, %s: %s', (kind, what, title) => {
    expect(tell({ ...contact, kind, what }, view, today).title).toBe(title)
  })
})

test('a long note is cut at the end of a word, a short one never', () => {
  const short = 'word '.repeat(60).trim()
  const long = 'word '.repeat(200).trim()
  expect(shortened(short)).toBe(short)
  expect(shortened(long)).toMatch(/^(word )+…$/)
  expect(shortened(long).length).toBeLessThan(330)
})
