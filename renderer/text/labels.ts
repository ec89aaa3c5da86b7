import type { Output } from '../../preload/contract/index.ts'
import type { Role } from '../../preload/contract/session.ts'
import type { CaseTab } from '../place.ts'

/** Words for codes that several screens show. Labels of recorded code lists live with the lists, in the contract. */
export const roleWords: Readonly<Record<Role, string>> = {
  caseworker: 'caseworker',
  volunteer: 'volunteer',
  coordinator: 'coordinator',
  head: 'head of service',
  'line-manager': 'line manager of the head',
  maintenance: 'maintenance',
}

export const shellWords = {
  navigation: {
    today: 'Today',
    cases: 'Cases',
    requests: 'Requests',
    policy: 'Our policy',
    paper: 'Paper files',
    retention: 'Retention',
    absence: 'Absence of the head',
    concerns: 'Children at risk',
    incidents: 'Incidents',
    accounts: 'Staff accounts',
    service: 'Service settings',
    backups: 'Backup and maintenance',
    'my-account': 'My account',
    about: 'About Casebook',
  },
} as const

export const tabWords: Readonly<Record<CaseTab, string>> = {
  timeline: 'Timeline',
  people: 'People',
  consents: 'Permission to share',
  contacts: 'Contact log',
  documents: 'Documents',
  requests: 'Requests',
  paper: 'Paper file',
  disclosures: 'Passed on',
  safeguarding: 'Safeguarding',
  'who-looked': 'Who looked',
}

type CaseView = Output<'openCase'>

export const statusWords: Readonly<Record<CaseView['status'], string>> = {
  open: 'Open',
  inactive: 'Inactive',
  closed: 'Closed',
}
export const statusTones = { open: 'ok', inactive: 'neutral', closed: 'neutral' } as const

export const consentStateWords: Readonly<Record<CaseView['consents'][number]['state'], string>> = {
  'in-force': 'In force',
  'not-yet': 'Not yet',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
  invalidated: 'Never valid',
  'no-longer-theirs': 'No longer theirs to give',
}
export const consentStateTones = {
  'in-force': 'ok',
  'not-yet': 'warn',
  lapsed: 'neutral',
  withdrawn: 'stop',
  superseded: 'neutral',
  invalidated: 'stop',
  'no-longer-theirs': 'stop',
} as const

export const consentMethodWords: Readonly<Record<CaseView['consents'][number]['method'], string>> = {
  'signed-on-screen': 'Signed on screen',
  'paper-form': 'Signed paper form',
  phone: 'By telephone',
  'in-person': 'In person, said aloud',
  email: 'By email',
}
