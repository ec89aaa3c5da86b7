import { expect, test } from 'vitest'
import { consentRecord, type RecordFacts } from '../../main/policy/consent-record.ts'
import { noticeOf, noticeOn, privacyNotices } from '../../main/policy/privacy-notice.ts'

const facts: RecordFacts = {
  consentId: 'k1',
  principal: { id: 'dana', name: 'Dana Whitlock' },
  about: { id: 'jayden', name: 'Jayden Whitlock' },
  controller: { name: 'Reading PPS', address: '1 Example Street', contact: '0118 496 0000' },
  language: 'English',
  notice: '1',
  purposes: ['ehc-needs-assessment', 'transport'],
  purpose: 'To help with the needs assessment',
  conditions: 'Not the exclusion letters',
  method: 'phone',
  expiresOn: '2027-11-12',
  grants: [{ scope: 'school-staff', body: 'Highdown School' }],
  events: [
    { at: '2026-11-12T09:00:00.000Z', state: 'given', personId: 'dana' },
    { at: '2027-11-13T00:00:00.000Z', state: 'lapsed', personId: null },
  ],
}

test('a record holds every mandatory field of ISO/IEC TS 27560, none of them empty', () => {
  const record = consentRecord(facts)
  expect(Object.keys(record)).toEqual([
    'schema_version',
    'record_id',
    'pii_principal_id',
    'pii_processing',
    'party_identification',
    'events',
  ])
  const mandatory = [
    'privacy_notice',
    'language',
    'purposes',
    'pii_information',
    'pii_controllers',
    'storage_locations',
    'retention_period',
    'jurisdiction',
    'recipient_third_parties',
    'withdrawal_method',
  ] as const
  for (const field of mandatory) expect(JSON.stringify(record.pii_processing[field]).length, field).toBeGreaterThan(4)
  expect(record.pii_processing.purposes.map(({ name }) => name)).toEqual([
    'EHC needs assessment',
    'Home to school transport',
  ])
  expect(record.pii_processing.recipient_third_parties).toEqual([{ scope: 'school-staff', name: 'Highdown School' }])
  expect(record.party_identification[0]).toMatchObject({
    party_type: 'pii_controller',
    party_address: '1 Example Street',
  })
  expect(record.events).toMatchObject([
    { event_state: 'given', entity_id: 'dana', event_time: '2026-11-12T09:00:00.000Z' },
    { event_state: 'lapsed', entity_id: 'service' },
  ])
  expect(JSON.parse(JSON.stringify(record))).toEqual(record)
})

test('a permission names the privacy notice of its day, and keeps it', () => {
  expect(noticeOn('2026-11-12').version).toBe('1')
  expect(noticeOn('2001-01-01')).toBe(privacyNotices[0])
  expect(noticeOf('1').from).toBe('2018-05-25')
  expect(privacyNotices.map(({ from }) => from)).toEqual(privacyNotices.map(({ from }) => from).toSorted())
})
