import { enclosedInEml, isMessage } from './eml.ts'
import { enclosedInMsg } from './msg.ts'
import { sniff } from './sniff.ts'

/** A file that came with a message, as the message has it: its name may be anything, or nothing. */
export type Enclosure = { readonly name: string; readonly content: Uint8Array<ArrayBuffer> }

/** What came with a message, in the order its words list it; nothing comes with anything else. */
export async function enclosures(bytes: Uint8Array): Promise<readonly Enclosure[]> {
  const container = sniff(bytes)
  if (container === 'compound') return enclosedInMsg(bytes)
  return container === 'letters' && isMessage(bytes) ? enclosedInEml(bytes) : []
}
