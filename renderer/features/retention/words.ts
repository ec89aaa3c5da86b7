import type { Output } from '../../../preload/contract/index.ts'

type Hold = Output<'readRetentionOfCase'>['holds'][number]
type State = Output<'readRetentionOfCase'>['state']

/** Every word about how long files are kept (P11). */
export const retentionWords = {
  title: 'Retention',
  lead: 'A closed file is kept for its time, then archived; its paper is shredded. A hold or an open request stops both (clause P11).',
  tabs: { due: 'Due', shredding: 'Paper to shred', archive: 'Archive', schedule: 'Schedule' },
  tabsLabel: 'Retention',
} as const

export const stateWords: Readonly<Record<State, string>> = {
  'in-use': 'In use',
  kept: 'Kept',
  due: 'Due',
  blocked: 'Due, but kept',
  archived: 'Archived',
}
export const stateTones = {
  'in-use': 'neutral',
  kept: 'neutral',
  due: 'warn',
  blocked: 'stop',
  archived: 'neutral',
} as const

export const holdKindWords: Readonly<Record<Hold['kind'], { readonly label: string; readonly hint: string }>> = {
  safeguarding: { label: 'Safeguarding', hint: 'A concern about a child has been passed on, or may be.' },
  tribunal: { label: 'Tribunal', hint: 'An appeal or a claim is registered or likely.' },
  complaint: { label: 'Complaint', hint: 'Somebody complains about us, the school or the local authority.' },
  inquiry: { label: 'Inquiry', hint: 'An inquiry or a regulator has asked for records to be kept.' },
}

export const dueWords = {
  ready: (count: number) =>
    count === 1 ? '1 case is ready for the archive' : `${String(count)} cases are ready for the archive`,
  blocked: (count: number) => (count === 1 ? '1 is due, but kept' : `${String(count)} are due, but kept`),
  noneTitle: 'Nothing is due',
  none: 'A case is listed here one year after it was closed. Each says how its date was worked out.',
  caption: 'Due for the archive',
  child: 'Case',
  because: 'Why, and what keeps it',
  state: 'State',
  paper: 'Paper',
  paperFiles: (count: number) => (count === 0 ? 'None' : count === 1 ? '1 file' : `${String(count)} files`),
  archive: (count: number) => (count === 1 ? 'Archive 1 case…' : `Archive ${String(count)} cases…`),
  more: (shown: number) => `The oldest ${String(shown)} are shown.`,
} as const

export const runWords = {
  title: 'Archive run',
  question: (count: number) =>
    count === 1 ? 'You are about to archive 1 case' : `You are about to archive ${String(count)} cases`,
  happens: (paper: number) => [
    'They can only be read from then on. They leave the list of cases, the search and the requests.',
    'The coordinator and the head of service can still open them, under Archive, saying why.',
    'It cannot be undone in this version. If a family comes back, enter a new case.',
    paper === 0
      ? 'None of the ones listed has paper in a cabinet.'
      : 'Their paper stays in the cabinets until it is shredded: see Paper to shred.',
    'Each case is looked at again in its turn: one that something keeps by then is left alone.',
  ],
  notNow: 'Not now',
  go: (count: number) => (count === 1 ? 'Archive 1 case' : `Archive ${String(count)} cases`),
  running: 'Archiving',
  progress: (done: number, of: number) => `${String(done)} of ${String(of)} cases`,
  stop: 'Stop after this case',
  stopping: 'Stopping',
  archived: (count: number) => (count === 1 ? '1 case was archived' : `${String(count)} cases were archived`),
  none: 'No case was archived',
  left: (count: number) =>
    count === 1
      ? 'You stopped the run: 1 case was not reached and is still due.'
      : `You stopped the run: ${String(count)} cases were not reached and are still due.`,
  notArchived: 'Not archived, and why',
  reference: 'Case',
  why: 'Why',
  back: 'Back to what is due',
} as const

export const shredWords = {
  noneTitle: 'No paper is due for shredding',
  none: 'A paper file is listed here when its case is due for the archive, or archived already.',
  choose: 'Which files?',
  hint: 'By cabinet. What is out or kept cannot be chosen.',
  file: (reference: string, cabinet: string) => `${reference} · ${cabinet}`,
  out: (name: string) => `Out: ${name}. Book it back in first.`,
  kept: 'A hold or an open request keeps it.',
  archived: 'Its case is archived.',
  notArchived: 'Its case is due for the archive.',
  print: 'Print the shredding sheet',
  sheet: 'Shredding sheet',
  record: 'Record the shredding…',
  noneChosen: 'Choose at least one file',
  certificates: 'Destruction certificates',
  certificate: 'Certificate',
  certificateOf: (reference: string) => `Destruction certificate ${reference}`,
  on: 'Shredded on',
  by: 'By',
  witness: 'Witness',
  files: 'Files',
  see: 'See and print',
  seeOf: (reference: string) => `See and print ${reference}`,
  noCertificates: 'None yet.',
} as const

export const shreddingFormWords = {
  title: 'Record the shredding',
  lead: (count: number) =>
    count === 1
      ? '1 paper file was shredded. It cannot be undone, and neither can this record.'
      : `${String(count)} paper files were shredded. It cannot be undone, and neither can this record.`,
  files: 'Files',
  on: 'When?',
  today: 'Today',
  by: 'Who shredded them?',
  witness: 'Who was the witness?',
  witnessHint: 'Another person, who saw it happen.',
  save: 'Record the shredding',
  cancel: 'Cancel',
  done: (reference: string) => `Recorded. Destruction certificate ${reference} can be printed and signed.`,
  fields: {
    fileIds: 'The files',
    shreddedOn: 'The day it was shredded',
    shreddedBy: 'Who shredded them',
    witnessedBy: 'The witness',
  },
} as const

export const archiveWords = {
  find: 'Find a name or a reference in the archive',
  caption: 'Archived cases',
  child: 'Child',
  reference: 'Reference',
  parents: 'Parents and carers',
  closed: 'Closed',
  archived: 'Archived',
  dispose: 'Final disposal',
  noDisposal: 'No day set',
  openNamed: (name: string) => `Open ${name}`,
  noneTitle: 'Nothing found in the archive',
  none: 'Archived cases are found by the beginning of a name or by their reference, and nowhere else in Casebook.',
  newest: 'The ones archived last are shown until you type.',
} as const

export const openWords = {
  title: 'Open an archived case',
  lead: 'It can be read, not changed, until you are signed out. That you opened it is on record, and so is your reason (clause P11).',
  reason: 'Why do you open it?',
  hint: 'Who asks, and for what.',
  submit: 'Open the case',
  cancel: 'Back to the archive',
  kept: (time: string) => `Draft kept, ${time}`,
  fields: { reason: 'Why you open it' },
} as const

export const holdWords = {
  cardTitle: 'How long this file is kept',
  set: 'Set a hold',
  lift: 'Lift',
  liftNamed: (kind: string) => `Lift the hold: ${kind}`,
  setBy: (name: string, date: string) => `Set by ${name}, ${date}`,
  liftedBy: (name: string, date: string) => `Lifted by ${name}, ${date}`,
  lifted: 'Lifted',
  inForce: 'In force',
  newTitle: 'Set a hold',
  newLead:
    'While a hold is in force the file is neither archived nor its paper shredded, however long ago it was closed (clause P11).',
  kind: 'What for?',
  reason: 'Why?',
  reasonHint: 'What must happen before it can be lifted.',
  save: 'Set the hold',
  liftTitle: 'Lift the hold',
  liftLead: 'From then on only what else keeps the file keeps it.',
  because: 'Why can it be lifted?',
  liftSave: 'Lift the hold',
  cancel: 'Cancel',
  saved: 'The hold is in force.',
  liftedDone: 'The hold is lifted.',
  already: 'This hold has already been lifted.',
  kept: (time: string) => `Draft kept, ${time}`,
  fields: { kind: 'What it is for', reason: 'Why', because: 'Why it can be lifted' },
} as const

export const scheduleWords = {
  caption: 'The schedule, newest first',
  from: 'From',
  keeps: 'Kept after closing',
  disposal: 'Final disposal',
  years: (count: number) => (count === 1 ? '1 year' : `${String(count)} years`),
  afterClosing: (count: number) => `${String(count)} years after closing`,
  never: 'No day set',
  why: 'Why',
  by: 'Decided by',
  policy: 'The policy itself',
  inForce: 'In force',
  always: 'From the beginning',
  note: 'The policy says one year, then the archive, and no day for final disposal. Casebook shows that day where one is set; it deletes nothing by itself.',
  change: 'Change the schedule',
  title: 'Change the schedule',
  lead: 'A new line, from its day on, for every closed file that is not archived yet. The old lines stay to be read.',
  fromDate: 'From which day?',
  fromHint: 'Today or later.',
  archiveAfter: 'Keep a closed file for how many years?',
  archiveHint: 'One at least: our policy, clause P11.',
  dispose: 'Set a day for final disposal',
  disposeHint: 'Our policy sets none. Ask whoever looks after data protection first.',
  disposeAfter: 'How many years after closing?',
  suffix: 'years',
  reason: 'Why is it changed?',
  reasonHint: 'Who decided it, and after what: the council’s retention schedule, for example.',
  save: 'Change the schedule',
  cancel: 'Cancel',
  saved: 'The schedule has a new line.',
  kept: (time: string) => `Draft kept, ${time}`,
  fields: {
    fromDate: 'The day it begins',
    archiveAfterYears: 'How many years a closed file is kept',
    disposeAfterYears: 'How many years after closing',
    why: 'Why it is changed',
  },
} as const
