import type { Output } from '../../../preload/contract/index.ts'
import type { ClauseCode, Figures } from '../../../preload/contract/policy.ts'

const figures = new Intl.NumberFormat('en-GB')

/** Every word of the policy page and of "Who may do what". What a clause says comes from the trusted process. */
export const words = {
  title: 'Our policy',
  lead: 'The Confidentiality Policy, clause by clause: what it asks of us, what keeps it here, and how we are doing.',
  toPermissions: 'Who may do what',
  heading: (clause: string, title: string) => `${clause} · ${title}`,
  policySays: 'The policy',
  walls: { screen: 'On screen', door: 'At the door', schema: 'In the database' },
  sinceJanuary: 'This year',
  refused: (times: number) =>
    times === 0
      ? 'Nobody was refused for this clause.'
      : times === 1
        ? 'Somebody was refused once for this clause.'
        : `Somebody was refused ${figures.format(times)} times for this clause.`,
} as const

/** What is counted beside each clause, in sentences. Complete by type. */
export const figureWords: Readonly<Record<ClauseCode, (f: Figures) => readonly string[]>> = {
  P1: (f) => [
    `${count(f.openCases, 'case is', 'cases are')} open.`,
    `${count(f.referredThemselves, 'family', 'families')} referred themselves.`,
  ],
  P2: (f) => [
    `${count(f.permissionsInForce, 'permission is', 'permissions are')} in force.`,
    `${count(f.permissionsEndedThisYear, 'was', 'were')} withdrawn this year.`,
  ],
  P3: (f) => [`${count(f.referredByOthers, 'family was', 'families were')} referred by others.`],
  P4: (f) => [
    `${count(f.accounts, 'person has', 'people have')} an account.`,
    `${count(f.openingsThisYear, 'opening', 'openings')} of a case this year, all on record.`,
  ],
  P5: (f) => [
    `${count(f.paperFilesKept, 'paper file is', 'paper files are')} kept, ${figures.format(f.paperFilesOut)} of them taken out.`,
  ],
  P6: (f) => [`${count(f.visitsThisYear, 'maintenance visit', 'maintenance visits')} this year.`],
  P7: (f) => [
    `${count(f.sharedThisYear, 'time', 'times')} this year we consulted papers or discussed a child, ${figures.format(f.sharedWithPermissionThisYear)} with permission.`,
    `${count(f.incidentsThisYear, 'incident', 'incidents')} of something done without one, told to the head of service.`,
  ],
  P8: (f) => [
    `${count(f.passOnPermissionsInForce, 'permission', 'permissions')} to pass on from our files ${f.passOnPermissionsInForce === 1 ? 'is' : 'are'} in force.`,
    `We passed something on from our files ${count(f.passedOnThisYear, 'time', 'times')} this year, ${figures.format(f.passedOnUnderPermissionThisYear)} with permission, the rest because a child may be at risk.`,
  ],
  P9: (f) => [
    `${count(f.legalRequestsOpen, 'legal request is', 'legal requests are')} open.`,
    `The head was recorded as absent ${count(f.absencesThisYear, 'time', 'times')} this year.`,
  ],
  P10: (f) => [
    `${count(f.requestsOpen, 'request is', 'requests are')} open, ${figures.format(f.requestsOverdue)} past the day to answer by.`,
    `${count(f.packsThisYear, 'pack was', 'packs were')} released this year.`,
  ],
  P11: (f) => [
    `${count(f.closedCases, 'case is', 'cases are')} closed, ${figures.format(f.archivedCases)} of them archived.`,
  ],
  P12: (f) => [
    `${count(f.concernsThisYear, 'concern', 'concerns')} recorded this year, ${figures.format(f.concernsNotPassedOn)} still to be passed on.`,
  ],
}

type Table = Output<'readPermissionTable'>
type Row = Table['rows'][number]

export const tableWords = {
  title: 'Who may do what',
  lead: 'Every operation of Casebook, by role and by circumstance, exactly as the door decides it. Nobody can change this table in Casebook.',
  over: 'Our policy',
  role: 'Role',
  everyRole: 'Every role',
  operation: 'Operation',
  archive: 'On an archived case',
  yes: 'Yes',
  no: 'No',
  ownCases: 'Yes; of cases, only their own',
  when: {
    'others-case': 'on another’s case',
    'head-absent': 'while the head is absent',
    'visit-open': 'during a visit',
  } satisfies Readonly<Record<Row['roles']['head']['except'][number]['when'], string>>,
  archived: {
    'no-case': 'About no one case',
    refused: 'No',
    'once-opened': 'Once they said why they open it',
    always: 'Yes',
  } satisfies Readonly<Record<Row['archive'], string>>,
  openTitle: 'Needs no grant',
  anyone: 'Before signing in',
  session: 'Anybody signed in, about themselves and their own work',
  codesTitle: 'What the reasons mean',
  code: 'Reason',
  meaning: 'What the screen says',
} as const

/** 'recordConsent' → 'Record consent': an operation's name is its own words. */
export function operationInWords(name: string): string {
  const spaced = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

function count(number: number, one: string, more: string): string {
  return `${figures.format(number)} ${number === 1 ? one : more}`
}
