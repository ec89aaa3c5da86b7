import { gathered } from './gathered.ts'
import {
  grouped,
  madeIn,
  numbered,
  type Group,
  type Made,
  type Numbered,
  type Reviewed,
  type Why,
} from './redactions.ts'

/** What needs judgement: one reason, one person and one test, with all that rests on it. */
export type Judgement = Why & {
  /** What the reason asks for before it may be used; `null` for one that needs no test. */
  readonly warning: string | null
  readonly withheld: readonly Numbered[]
  readonly redacted: readonly Group[]
}

/** What is withheld, and what is redacted for a reason that needs a test: those reasons first. */
export function toJudge(request: Reviewed): readonly Judgement[] {
  const withheld = numbered(request).filter(({ item }) => item.decision === 'withhold')
  const made = madeIn(request).filter((each) => warningOf(request, each) !== null)
  const because = gathered([...withheld.map(({ item }) => item), ...made], keyOf)
  return because
    .map(([{ reason, thirdPartyId, note }]) => {
      const why = { reason, thirdPartyId, note }
      return {
        ...why,
        warning: warningOf(request, why),
        withheld: withheld.filter(({ item }) => keyOf(item) === keyOf(why)),
        redacted: grouped(made.filter((each) => keyOf(each) === keyOf(why))),
      }
    })
    .toSorted((a, b) => Number(b.warning !== null) - Number(a.warning !== null))
}

/** What is redacted for reasons that need no test. */
export function redactedOtherwise(request: Reviewed): readonly Made[] {
  return madeIn(request).filter((each) => warningOf(request, each) === null)
}

/** Reasons of the second level, and only those, come with a warning. */
function warningOf({ reasons }: Reviewed, { reason }: Why): string | null {
  return reasons.find(({ code }) => code === reason)?.warning ?? null
}

function keyOf({ reason, thirdPartyId, note }: Why): string {
  return JSON.stringify([reason, thirdPartyId, note])
}
