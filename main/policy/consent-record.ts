import { consentPurpose } from '../../preload/contract/consent-codes.ts'
import { noticeOf } from './privacy-notice.ts'

/** The structure a consent record follows. */
export const recordSchema = 'ISO/IEC TS 27560:2023'

export type RecordFacts = {
  readonly consentId: string
  readonly principal: { readonly id: string; readonly name: string }
  /** The child or young person it is about. */
  readonly about: { readonly id: string; readonly name: string }
  readonly controller: { readonly name: string; readonly address: string; readonly contact: string }
  readonly language: string
  readonly notice: string
  readonly purposes: readonly string[]
  readonly purpose: string
  readonly conditions: string
  readonly method: string
  readonly expiresOn: string
  readonly grants: readonly { readonly scope: string; readonly body: string }[]
  readonly events: readonly { readonly at: string; readonly state: string; readonly personId: string | null }[]
}

/** Every mandatory field of the standard, by its own names, so that a program elsewhere can read it. */
export function consentRecord(facts: RecordFacts) {
  const notice = noticeOf(facts.notice)
  return {
    schema_version: recordSchema,
    record_id: facts.consentId,
    pii_principal_id: facts.principal.id,
    pii_processing: {
      privacy_notice: { version: notice.version, valid_from: notice.from, source: notice.source },
      language: facts.language,
      purposes: facts.purposes.map((code) => ({ purpose: code, name: nameOf(code), description: facts.purpose })),
      conditions: facts.conditions,
      collection_method: facts.method,
      pii_information: notice.information.map(({ type, special }) => ({
        pii_type: type,
        special_pii_category: special,
      })),
      pii_controllers: ['service'],
      storage_locations: [notice.storage],
      retention_period: notice.retention,
      jurisdiction: notice.jurisdiction,
      recipient_third_parties: facts.grants.map(({ scope, body }) => ({ scope, name: body })),
      withdrawal_method: notice.withdrawal,
    },
    party_identification: [
      { party_id: 'service', party_type: 'pii_controller', ...partyOf(facts.controller) },
      { party_id: facts.principal.id, party_type: 'pii_principal', party_name: facts.principal.name },
      { party_id: facts.about.id, party_type: 'person_concerned', party_name: facts.about.name },
    ],
    events: facts.events.map(({ at, state, personId }) => ({
      event_time: at,
      event_type: 'explicit',
      event_state: state,
      entity_id: personId ?? 'service',
      validity_duration: `until ${facts.expiresOn}`,
    })),
  }
}

function partyOf({ name, address, contact }: RecordFacts['controller']) {
  return { party_name: name, party_address: address, party_contact: contact }
}

function nameOf(code: string): string {
  return Object.hasOwn(consentPurpose.codes, code)
    ? consentPurpose.codes[code as keyof typeof consentPurpose.codes]
    : code
}
