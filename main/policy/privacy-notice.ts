/** A privacy notice as it was given to families, as dated data: what a record of consent must name (ISO/IEC TS 27560). */
export type PrivacyNotice = {
  readonly version: string
  /** Civil date from which it is given. */
  readonly from: string
  readonly source: string
  readonly asOf: string
  /** What we hold; `special` is special category data (UK GDPR Article 9). */
  readonly information: readonly { readonly type: string; readonly special: boolean }[]
  readonly storage: string
  readonly retention: string
  readonly jurisdiction: string
  readonly withdrawal: string
}

/** Oldest first; one that was given is never changed, the next is added. */
export const privacyNotices: readonly [PrivacyNotice, ...PrivacyNotice[]] = [
  {
    version: '1',
    from: '2018-05-25',
    source: 'Confidentiality Policy of the Parent Partnership Service; UK GDPR Article 13',
    asOf: '2026-11-24',
    information: [
      { type: 'Names and contact details of the family', special: false },
      { type: 'Date of birth, school and year group of the child or young person', special: false },
      { type: 'Special educational needs, health and disability of the child or young person', special: true },
      { type: 'What the family tells us, and our notes of it', special: true },
    ],
    storage: 'One encrypted database on a computer of the service, in the United Kingdom',
    retention: 'One year after the case is closed; then archived in the database, and paper shredded (clause P11)',
    jurisdiction: 'England and Wales',
    withdrawal:
      'At any time, by telephone, in person, by letter or by email to any member of the service; it works at once',
  },
]

/** The notice given on a civil date: the first one for any day before it. */
export function noticeOn(date: string): PrivacyNotice {
  return privacyNotices.findLast(({ from }) => from <= date) ?? privacyNotices[0]
}

export function noticeOf(version: string): PrivacyNotice {
  return privacyNotices.find((notice) => notice.version === version) ?? privacyNotices[0]
}
