import type { ConsentMethod, Scope, standings } from '../../preload/contract/consents.ts'
import type { VisitEnd, VisitData } from '../../preload/contract/visits.ts'
import type { parentAwareness, passingWays } from '../../preload/contract/concerns.ts'
import type { disclosureMethods } from '../../preload/contract/disclosures.ts'
import type { z } from 'zod'

/** What a printed permission says for each scope (P7, P8), in words that can be read aloud to a parent. */
export const scopeWords: Readonly<Record<Scope, { readonly title: string; readonly plain: string }>> = {
  'la-case-file': {
    title: 'Look at the local authority’s case file',
    plain: 'We may read the file the local authority keeps about your child’s special educational needs.',
  },
  'other-papers': {
    title: 'Look at other papers',
    plain: 'We may read other papers about your child, such as school or health reports.',
  },
  'la-staff': {
    title: 'Talk to local authority staff',
    plain: 'We may discuss your child with people who work for the local authority.',
  },
  'school-staff': {
    title: 'Talk to school or college staff',
    plain: 'We may discuss your child with staff at the school or college named here.',
  },
  'pass-on': {
    title: 'Pass on information from our file',
    plain: 'We may share what is in our own file with whoever is named here, for this and nothing else.',
  },
}

export const methodWords: Readonly<Record<z.output<typeof ConsentMethod>, string>> = {
  'signed-on-screen': 'Signed on screen',
  'paper-form': 'Signed on a paper form',
  phone: 'By telephone, a member of staff as witness',
  'in-person': 'In person, a member of staff as witness',
  email: 'By email',
}

export const standingWords: Readonly<Record<(typeof standings)[number], string>> = {
  'parental-responsibility': 'with parental responsibility for the child',
  'young-person': 'the young person, deciding for themself',
  representative: 'who represents the young person for this decision',
}

/** P12: how a concern was passed on. */
export const passingWords: Readonly<Record<(typeof passingWays)[number], string>> = {
  phone: 'by telephone',
  'in-person': 'in person',
  'online-form': 'on their online form',
  email: 'by email',
  letter: 'by letter',
}

export const awarenessWords: Readonly<Record<(typeof parentAwareness)[number], string>> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known',
}

/** P8: how what was passed on reached them. */
export const disclosureMethodWords: Readonly<Record<(typeof disclosureMethods)[number], string>> = {
  'handed-over': 'Handed over',
  post: 'By post',
  'recorded-delivery': 'By recorded delivery',
  'secure-email': 'By secure email',
  'read-aloud': 'Read aloud',
}

/** Source: ico.org.uk/global/contact-us, as of 1 November 2026. */
export const ico = {
  address: 'Wycliffe House\nWater Lane\nWilmslow\nCheshire SK9 5AF',
  phone: '0303 123 1113',
  web: 'ico.org.uk/make-a-complaint',
}

/** How a maintenance visit ended (P6). */
export const endedWords: Readonly<Record<VisitEnd, string>> = {
  window: 'Its time ran out',
  contractor: 'The contractor said that the work was done',
  leader: 'The service ended it before its time',
}

/** What became of any data the contractor was given (UK GDPR Article 28(3)(g)). */
export const dataWords: Readonly<Record<VisitData, string>> = {
  'none-taken': 'None was taken or given',
  returned: 'All of it was returned',
  deleted: 'All of it was deleted',
  'not-stated': 'The contractor did not say',
}

/** What an account can do in a visit, as the report of it says. */
export const visitActWords: Readonly<Record<string, string>> = {
  signIn: 'Signed in',
  lock: 'Session ended',
  changePassword: 'Changed the password',
  checkDatabase: 'Checked the database',
  makeBackup: 'Made a backup',
  verifyBackup: 'Checked a backup',
  readDiagnostics: 'Read the diagnostics',
  finishVisit: 'Finished the visit',
}

const roles: Readonly<Record<string, string>> = {
  coordinator: 'coordinator',
  head: 'head of service',
  'line-manager': 'line manager of the head of service',
}

/** Who signs or directs, as letters name their part. */
export function roleWords(role: string): string {
  return roles[role] ?? role
}
