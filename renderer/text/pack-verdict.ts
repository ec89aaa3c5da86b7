import type { Output } from '../../preload/contract/index.ts'
import { asMoment } from './format.ts'

export type Verdict = Output<'checkPack'>
export type Proven = Extract<Verdict, { proven: true }>
type WhyNot = Extract<Verdict, { proven: false }>['why']

const figures = new Intl.NumberFormat('en-GB')

/** What the proof in a pack proves, a sentence each. @param ours how the reader knows the key; see `notProven`. */
export function proven({ entry, at, sha256, bytes, root }: Proven): readonly string[] {
  return [
    `Every byte of this file is as it was handed out: ${figures.format(bytes)} bytes with the SHA-256 ${sha256}, and their proof.`,
    `They were released as entry ${figures.format(entry)} of the service’s audit log, which gives ${asMoment(at)} as the time.`,
    `The log then had ${figures.format(entry)} ${entry === 1 ? 'entry' : 'entries'} and the root ${root}, signed by the key below.`,
  ]
}

/** What no file can prove. @param comparedKey whether the key was compared with one that did not come with the file. */
export function notProven(comparedKey: boolean): readonly string[] {
  return [
    ...(comparedKey
      ? []
      : [
          'That the key is the service’s own. Anybody can make a key: compare it with the one the service gives you another way.',
        ]),
    'That nothing was left out of the pack, or that what it says is so.',
    'That the clock of the service’s PC was right.',
    'That nothing was taken off the log since. Only later checkpoints, kept outside it, can show that.',
    'Who printed, saved or passed on this copy.',
  ]
}

/** What is wrong, and what to do. */
export const whyNot: Readonly<Record<WhyNot, string>> = {
  'not-a-pdf': 'This file is no PDF, so it is no pack of ours.',
  'locked-copy':
    'This is a copy locked with a password, and a locked copy cannot carry the proof. Check the file it was made from.',
  'no-proof':
    'This file carries no proof. Either it is no released pack, or it was saved again by another program or cut short. Ask for the file as it was handed out.',
  'proof-damaged':
    'The proof in this file is damaged or made up, so nothing is proven. Ask for the file as it was handed out.',
  'bytes-changed':
    'This is not what was released. At least one byte of the file is different from what its proof was made for.',
  'end-changed':
    'What was released is all there, but something was added after it or taken off the end. This is not the file that was handed out.',
  'not-a-release': 'The proof in this file is about something else than the release of a pack.',
  'not-in-log':
    'The proof does not lead to the root that was signed: what it says of the release is not what the log recorded.',
  'not-signed': 'The signature does not hold: where the log stood was not signed by the key that the file names.',
  'another-key': 'The proof is sound in itself, but it was signed with another key than the service’s.',
}
