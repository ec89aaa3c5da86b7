import type { Output } from '../../../preload/contract/index.ts'
import type { Reason } from '../../../preload/contract/reasons.ts'
import { asMoment } from '../../text/format.ts'
import { roleWords } from '../../text/labels.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { acts, refusedActs, words } from './words.ts'

export type Looked = Output<'whoLooked'>[number]

/** "Tom Bailey, caseworker, opened the file", "3 times, last 24 November 2026, 09:10". */
export function lookedInWords(looked: Looked): { readonly who: string; readonly when: string; readonly why: string } {
  const { name, role, times, lastAt, refused } = looked
  const did = refused === null ? actWords(looked.act) : words.refused(refusedWords(refused.operation))
  const who = hasOwn(roleWords, role) ? words.did(name, roleWords[role], did) : words.didNobody(name, did)
  const when = times === 1 ? asMoment(lastAt) : `${words.times(times)}, ${words.last(asMoment(lastAt))}`
  const why = refused === null ? '' : whyRefused(refused.code)
  return { who, when, why }
}

/** The log keeps a reason's code and not what its blanks were filled with: they are filled in general words here. */
function whyRefused(code: string): string {
  return reasonMessage({ code: code as Reason, detail: words.blanks }).replaceAll(' ()', '')
}

function actWords(act: string): string {
  return hasOwn(acts, act) ? acts[act] : words.somethingElse
}

function refusedWords(operation: string): string {
  return (hasOwn(refusedActs, operation) ? refusedActs[operation] : undefined) ?? words.somethingElse
}

function hasOwn<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key)
}
