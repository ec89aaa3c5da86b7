import type { ContactKind } from '../../../preload/contract/contacts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { asDate, wallTimeNow } from '../../text/format.ts'
import { shortDate } from '../../text/when.ts'
import { calledName, parentName } from '../cases/case-view.ts'
import { consentWords } from '../consents/words.ts'
import { coverWords } from './form-words.ts'
import type { Cover } from './use-cover.ts'

type CaseView = Output<'openCase'>
type Needing = keyof typeof coverWords.act

export function needsPermission(kind: ContactKind | ''): kind is Needing {
  return Object.hasOwn(coverWords.act, kind)
}

/** Stopped by P3: we would be the ones who contact a parent who has not agreed to it. */
export function notAgreed(view: CaseView, personId: string): string {
  const parent = view.parents.find((each) => each.personId === personId)
  return coverWords.notAgreed.said(parent === undefined ? coverWords.notAgreed.them : parentName(parent))
}

/** What stops it, in a sentence: "Jayden’s parent has not agreed to us talking to Highdown School". */
export function whyNot(view: CaseView, kind: Needing, { because, body }: Cover): string {
  const decidesAlone = view.whoCanSayYes.some((person) => person.because === 'is-young-person')
  const who = coverWords.decider(calledName(view), decidesAlone)
  const doing = coverWords.doing[kind](body)
  return isWhyNot(because) ? coverWords.refused[because](who, doing) : coverWords.refused['no-permission'](who, doing)
}

/** The same beside the field. `happenedAt` is what the office clock showed. */
export function noneInForce(kind: Needing, happenedAt: string): string {
  const [day = '', time = ''] = happenedAt.split('T')
  return coverWords.needs(coverWords.act[kind], `${shortDate(day, wallTimeNow().slice(0, 10))} at ${time}`)
}

/** What was agreed, when, and whether it still stands: a sentence for each permission, newest first. */
export function whatWasAgreed(view: CaseView): readonly string[] {
  return view.consents.map(({ givenByName, givenAt, grants, state }) =>
    coverWords.agreed(
      givenByName,
      asDate(givenAt),
      inSentence(grants.map((grant) => consentWords.doing(grant))),
      coverWords.states[state],
    ),
  )
}

/** The first name of the one person who can say yes today; null when there are several or none. */
export function onlyOneToAsk(view: CaseView): string | null {
  const [one, ...more] = view.whoCanSayYes.filter(({ may }) => may)
  if (one === undefined || more.length > 0) return null
  const parent = view.parents.find(({ personId }) => personId === one.personId)
  return parent?.givenName ?? calledName(view)
}

function inSentence(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

function isWhyNot(because: string): because is keyof typeof coverWords.refused {
  return Object.hasOwn(coverWords.refused, because)
}
