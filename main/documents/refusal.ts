import type { Reason } from '../../preload/contract/reasons.ts'

type Why = Extract<Reason, `document-${string}`>

/** What a file seems to be that is not taken, so that whoever has one is told the way forward. */
export type Seems =
  'web-page' | 'program' | 'tiff' | 'heic' | 'gif' | 'bmp' | 'rtf' | 'zip' | 'macros' | 'old-office' | 'unknown'

/** Why a file is not taken. It says nothing of what the file holds. */
export class NotTaken extends Error {
  readonly code: Why
  readonly detail: { readonly seems?: Seems }
  constructor(code: Why, seems?: Seems) {
    super(code)
    this.code = code
    this.detail = seems === undefined ? {} : { seems }
  }
}
