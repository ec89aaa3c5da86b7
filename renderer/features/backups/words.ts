import type { UpkeepStep } from '../../../preload/contract/backups.ts'

const figures = new Intl.NumberFormat('en-GB')

/** Every word about backups and about checking the database. */
export const backupWords = {
  title: 'Backup and maintenance',
  lead: 'The database is one encrypted file on this PC. A backup on another disk is what brings the cases back if this one is lost.',
  backup: 'Backup',
  lastGood: (moment: string, by: string) => `The last good backup was made on ${moment} by ${by}.`,
  lastGoodAt: (moment: string) => `The last good backup was made on ${moment}.`,
  lastFolder: (folder: string, name: string) => `It lies in ${folder}, as “${name}”.`,
  never: 'No backup has been made yet. If this disk is lost, so is every case.',
  about:
    'A backup is a copy of the encrypted database and of the key file that opens it. It is read back from the first page to the last before it counts, and opens with the staff’s passwords of today, never with the contractor’s. The folder may be on a network or on a disk you unplug.',
  choose: 'Back up to a folder…',
  again: 'Back up to the same folder',
  check: 'Check',
  checkAbout:
    'Checking reads every page and every entry of the audit log. Nothing is changed. Try a backup now and then: one that was never tried is only a hope.',
  checkDatabase: 'Check the database',
  verify: 'Check a backup…',
  waiting: 'Choose a folder in the window that has opened',
  steps: {
    copying: 'Copying the database',
    checking: 'Checking the database',
    verifying: 'Verifying: every page and every entry of the audit log',
    finishing: 'Finishing',
  } satisfies Record<UpkeepStep, string>,
  stepOf: {
    copying: 'Step 1 of 3',
    checking: 'This can take a minute for a large database',
    verifying: 'Nothing is changed by this',
    finishing: 'Step 3 of 3',
  } satisfies Record<UpkeepStep, string>,
  stop: 'Stop',
  stopping: 'Stopping at the next step',
  made: (name: string, size: string, entries: number) =>
    `Backed up and verified: “${name}”, ${size}, ${entriesOf(entries)}.`,
  sameDisk:
    'That folder is on the same disk as the database: a fault of that disk takes both. Keep a copy on another disk as well.',
  stopped: 'Stopped. Nothing was left behind.',
  whole: (entries: number) => `The database is whole: every page is sound, and so are its ${entriesOf(entries)}.`,
  wholeBackup: (name: string, moment: string, size: string) =>
    `The backup “${name}” is whole. It holds everything up to ${moment}, and is ${size} large.`,
  faulty: (faults: number, log: string) =>
    [
      faults > 0 ? `${figures.format(faults)} ${faults === 1 ? 'fault was' : 'faults were'} found.` : '',
      log,
      'Change nothing more, keep a copy of the folder, and tell whoever looks after this PC.',
    ]
      .filter(Boolean)
      .join(' '),
  earlier: 'Earlier backups',
  columns: { made: 'Made', by: 'By', name: 'Name', folder: 'Folder', size: 'Size' },
} as const

function entriesOf(entries: number): string {
  return `${figures.format(entries)} ${entries === 1 ? 'entry' : 'entries'} of the audit log`
}
