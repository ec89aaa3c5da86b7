import type { Output } from '../../preload/contract/index.ts'

type Warning = NonNullable<Output<'readState'>['warning']>
type LogFault = NonNullable<Output<'checkAuditLog'>['fault']>

const figures = new Intl.NumberFormat('en-GB')

const faults: Readonly<Record<LogFault, (entry: string) => string>> = {
  missing: (entry) => `Entry ${entry} of the audit log is missing.`,
  edited: (entry) => `Entry ${entry} of the audit log was changed after it was written.`,
  moved: (entry) =>
    `Entry ${entry} of the audit log stood in another place: entries were put in another order or taken out.`,
  replaced: (entry) =>
    `Entry ${entry} of the audit log is not the one that was written there: it was put in, or what the log recorded of it was changed.`,
  tree: (entry) => `The fingerprints over the audit log’s entries up to ${entry} were changed.`,
  cut: (entry) => `The audit log goes on after this one ends: entries from ${entry} on were taken off.`,
}

/** What is wrong with the log, naming the first entry where it is. */
export function brokenLog(entry: number, fault: LogFault): string {
  return faults[fault](figures.format(entry))
}

const goOn = 'Tell the head of service before you go on, and keep a copy of the folder as it is.'

/** What stands on every page while something is wrong with the log, or was with the key file. */
export function warningWords(warning: Warning): string {
  switch (warning.code) {
    case 'database-rolled-back':
      return `This database is older than when it was last closed: ${ended(warning)} An older copy was put in its place, or the newest entries were taken off. ${goOn}`
    case 'log-cut':
      return `Entries were taken off the end of the audit log: ${ended(warning)} ${goOn}`
    case 'log-differs':
      return `The audit log is not the one it was: ${between(warning)} it has another history than when it was last closed. An older copy was worked on, or entries were changed. ${goOn}`
    case 'log-broken':
      return `${brokenLog(warning.entry, warning.fault)} Somebody changed the database outside Casebook, or the file is damaged. ${goOn}`
    case 'header-restored':
      return 'The key file was damaged and its copy was used. Tell the head of service.'
  }
}

function ended({ entries, stood }: { readonly entries: number; readonly stood: number }): string {
  return `it ends at entry ${figures.format(entries)} and had reached entry ${figures.format(stood)}.`
}

function between({ agrees, differs }: { readonly agrees: number; readonly differs: number }): string {
  const until = `entry ${figures.format(differs)}`
  return agrees === 0 ? `up to ${until}` : `between entry ${figures.format(agrees)} and ${until}`
}
