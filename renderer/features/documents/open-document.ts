import type { Output } from '../../../preload/contract/index.ts'

/** A document as the door shows it, with its words. */
export type OpenDocument = Output<'openDocument'>
