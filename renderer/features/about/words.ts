const figures = new Intl.NumberFormat('en-GB')

/** Every word about the product itself. */
export const aboutWords = {
  title: 'About Casebook',
  lead: 'The confidential case database of a Parent Partnership Service, kept as its confidentiality policy promises.',
  fallback:
    'This PC runs Casebook on an older Electron because the current one could not be downloaded. Everything works, but its browser part no longer gets security fixes: use the released version for real cases.',
  product: 'This copy',
  version: 'Casebook',
  electron: 'Electron',
  chromium: 'Chromium',
  licence: 'Licence',
  licenceName:
    'GNU Affero General Public License, version 3 only (AGPL-3.0-only): you may read, change and pass on its source.',
  data: 'Where everything is kept',
  folder: 'Folder',
  folderDemo: 'The fictional cases lie in this folder. It is made afresh each time somebody looks around.',
  folderReal:
    'The encrypted database (casebook.db) and the key file (vault.json) belong together: a backup needs both, and neither shows anything without a password.',
  network: 'Network',
  noNetwork: 'Casebook makes no network calls. It sends nothing, fetches nothing and looks for no updates by itself.',
  audit: {
    title: 'The audit log',
    about:
      'Every change, every opening of a case and every refusal is an entry, and all of them together have one fingerprint. Checking works it out again from the first entry to the last.',
    check: 'Check the audit log',
    checking: 'Checking the audit log',
    checked: (entries: number, of: number) => `${figures.format(entries)} of ${figures.format(of)} entries`,
    cancelled: 'The check was stopped before its end. What was checked until then is whole.',
    whole: (entries: number) =>
      entries === 1
        ? 'The audit log is whole: 1 entry.'
        : `The audit log is whole: ${figures.format(entries)} entries, and each is what it was when it was written.`,
    head: (hash: string) => `The log’s fingerprint is ${hash}.`,
    broken: (what: string) =>
      `${what} Somebody changed the database outside Casebook, or the file is damaged. Change nothing more, keep a copy of the folder, and tell the head of service and whoever looks after data protection.`,
  },
} as const
