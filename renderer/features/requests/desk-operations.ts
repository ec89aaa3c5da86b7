import type { DeskView } from './passages.ts'

/** What is half done at the desk; it survives a lock like any form. */
export type DeskDraft = {
  readonly item: string
  readonly typed: string
  readonly reason: string
  readonly note: string
  /** Who of the people and places found is looked at, by name. */
  readonly picked: string
  /** Whose rights it protects: the name of a third party, known or new. */
  readonly whose: string
}
export const emptyDesk: DeskDraft = { item: '', typed: '', reason: '', note: '', picked: '', whose: '' }

export type DeskRequest = Pick<DeskView, 'caseId' | 'requestId'>

export type Change = (how: <V extends DeskView>(view: V) => V) => void

/** The operations of one kind of request: what the desk does is the same, who may do it is not. */
export type DeskOperations = {
  readonly decide: 'decideItem' | 'decideLegalItem'
  readonly rest: 'encloseTheRest' | 'leaveOutLegalRest'
  /** What the rest becomes, and why if it is withheld. */
  readonly theRest: { readonly decision: 'enclose' | 'withhold'; readonly reason: string }
  readonly redact: 'redactPassages' | 'redactLegalPassages'
  readonly draw: 'drawPage' | 'drawLegalPage'
  readonly cover: 'coverArea' | 'coverLegalArea'
  readonly takeOff: 'removeRedaction' | 'removeLegalRedaction'
}
