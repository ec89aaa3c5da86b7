/** Something somebody was asked for, or gave: a scope, with the body it names. */
export type About = { readonly scope: string; readonly bodyId: string | null }
export type Refused = About & { readonly personId: string; readonly at: string }
export type Given = { readonly givenBy: string; readonly givenAt: string; readonly grants: readonly About[] }

/**
 * P2: who said no to what, and has not said yes to it since. A later yes of the same person takes the no away, whatever became
 * of that yes; nobody else's does. Newest first, one line a person and thing.
 */
export function refusalsInForce<R extends Refused>(refused: readonly R[], given: readonly Given[]): R[] {
  const newestFirst = refused.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
  return newestFirst.filter(
    (no, at) => newestFirst.findIndex((other) => isSame(no, other)) === at && !given.some((yes) => isYesTo(yes, no)),
  )
}

function isYesTo({ givenBy, givenAt, grants }: Given, no: Refused): boolean {
  return givenBy === no.personId && givenAt >= no.at && grants.some((grant) => isAbout(grant, no))
}

function isSame(one: Refused, other: Refused): boolean {
  return one.personId === other.personId && isAbout(one, other)
}

function isAbout(one: About, other: About): boolean {
  return one.scope === other.scope && one.bodyId === other.bodyId
}
