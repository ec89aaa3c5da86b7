import type { DatabaseClient } from '../db/client.ts'
import type { EventName, Events } from '../preload/contract/index.ts'
import type { LongWork } from '../preload/contract/long-work.ts'
import type { PdfLock } from './locked-pdf/locked-pdf.ts'
import type { Examiner } from './examine/start.ts'
import type { Role, Warning, WhyLocked } from '../preload/contract/session.ts'
import type { Reader } from './documents/read.ts'
import type { DisclosedPage } from './policy/packs.ts'
import type { Typesetter } from './typeset/typeset.ts'
import type { Preview } from './pack-preview.ts'
import type { LegalPreview } from './legal-packs.ts'

/** Who is signed in. */
export type SignedIn = {
  readonly accountId: string
  readonly name: string
  readonly role: Role
  readonly mustChangePassword: boolean
}

export type Session = {
  readonly who: SignedIn
  /** The database key, 32 bytes: zeroed when the session ends. */
  readonly key: Buffer
  readonly autoLockMinutes: number
  /** P11: archived cases they said why they open, in this session. */
  readonly archivesOpened: ReadonlySet<string>
  readonly warning: Warning | null
  /** P6: the contractor's session ends by itself when their visit does; `null` for everybody else. */
  readonly visitEndsAt: string | null
}

/** What only the machine can do: the one edge that unit tests replace. */
export type Edge = {
  readonly chooseFolder: () => Promise<string | null>
  readonly chooseWhereToSave: (suggestedName: string) => Promise<string | null>
  /** Asks for a file of one kind; extensions without the dot. `null`: none was chosen. */
  readonly chooseFileToOpen: (filter: {
    readonly name: string
    readonly extensions: readonly string[]
  }) => Promise<string | null>
  readonly readClipboard: () => Promise<string>
  readonly clearClipboard: () => void
  /** Loads the page afresh, so that nothing of the session stays in its memory. */
  readonly reload: () => void
  /** A session began, changed (minutes until it locks itself) or ended (`null`). */
  readonly sessionChanged: (autoLockMinutes: number | null) => void
  readonly tell: <E extends EventName>(name: E, event: Events[E]) => void
  /** Reads /proc/mounts or its like, so that the live database never lands on a network share. */
  readonly mounts: () => Promise<{ readonly procMounts?: string }>
}

export type Versions = {
  readonly casebook: string
  readonly electron: string
  readonly chromium: string
  readonly fallbackRuntime: boolean
}

/** The long-lived parts of the trusted process. */
export type Parts = {
  /** Where Casebook keeps its own files on this PC. */
  readonly home: string
  readonly database: DatabaseClient
  /** Another database thread, for one long look after the database: a backup, a check. */
  readonly startKeeper: () => DatabaseClient
  readonly typesetter: Typesetter
  readonly pdfLock: PdfLock
  readonly examiner: Examiner
  readonly reader: Reader
  readonly edge: Edge
  readonly now: () => string
  readonly versions: Versions
}

/** The running product: its parts and what changes while it runs. */
export type Casebook = {
  readonly parts: Parts
  demo: boolean
  session: Session | null
  lockedBecause: WhyLocked | null
  /** Called when the page has put what was unsaved into its drafts: a lock waits for it. */
  draftsKept: () => void
  /** Shown at set-up and asked back; forgotten once the service is set up. */
  proposedRecoveryKey: { readonly words: readonly string[]; readonly askFor: readonly [number, number] } | null
  /** Packs typeset and looked at, by request: only such a file can be released. */
  readonly previews: Map<string, Preview>
  /** The same for legal requests (P9), by request and copy. */
  readonly legalPreviews: Map<string, LegalPreview>
  /** The long work that is being done, one of a kind at a time: see cancellable. */
  readonly underWay: Map<LongWork, AbortController>
  /** The pages of the last pack's documents, by document and what is covered: a preview is often made again. */
  drawnPages: ReadonlyMap<string, readonly DisclosedPage[]>
  /** The file somebody chose and that is being looked at. */
  examining: AbortController | null
  /** The backup or check that is running; `ended` settles when it has put its things away. */
  upkeep: { readonly stop: () => void; readonly ended: Promise<void> } | null
  /** The check of the whole audit log that follows a sign-in, in a thread of its own. */
  logWatch: { readonly stop: () => void; readonly ended: Promise<void> } | null
  /** Takes back the end that was set for the contractor's session. */
  forgetVisitEnd: () => void
}

export function createCasebook(parts: Parts): Casebook {
  return {
    parts,
    demo: false,
    session: null,
    lockedBecause: null,
    draftsKept: () => undefined,
    proposedRecoveryKey: null,
    previews: new Map(),
    legalPreviews: new Map(),
    underWay: new Map(),
    drawnPages: new Map(),
    examining: null,
    upkeep: null,
    logWatch: null,
    forgetVisitEnd: () => undefined,
  }
}
