import type { ClockEventKind } from '../../preload/contract/clocks.ts'
import type { Reason } from '../../preload/contract/reasons.ts'
import type { Asked, ClockEvents, Regime } from './clocks.ts'

export type ClockEvent = { readonly kind: ClockEventKind; readonly happenedOn: string }

/** What a row of events, in the order they were recorded, means for the clock. */
export function toClockEvents(receivedOn: string, events: readonly ClockEvent[]): ClockEvents {
  const on = (wanted: ClockEventKind) => events.find(({ kind }) => kind === wanted)?.happenedOn ?? null
  const askedForIdentity = on('identity-asked')
  const clarifications: Asked[] = []
  for (const { kind, happenedOn } of events) {
    if (kind === 'clarification-asked') clarifications.push({ askedOn: happenedOn, answeredOn: null })
    const open = clarifications.at(-1)
    if (kind === 'clarification-received' && open !== undefined)
      clarifications[clarifications.length - 1] = { ...open, answeredOn: happenedOn }
  }
  return {
    receivedOn,
    identity: askedForIdentity === null ? null : { askedOn: askedForIdentity, answeredOn: on('identity-received') },
    clarifications,
    extendedOn: on('extended'),
    acknowledgedOn: null,
  }
}

/** What can happen next to the clock of an open request, in the order it is offered (P10). */
export function clockActs(regime: Regime, { identity, clarifications, extendedOn }: ClockEvents): ClockEventKind[] {
  if (regime === 'complaint') return []
  const isAsked = clarifications.at(-1)?.answeredOn === null
  const clarify: ClockEventKind = isAsked ? 'clarification-received' : 'clarification-asked'
  if (regime === 'foi') return [clarify]
  return [
    ...(identity === null ? (['identity-asked'] as const) : []),
    ...(identity?.answeredOn === null ? (['identity-received'] as const) : []),
    clarify,
    ...(extendedOn === null ? (['extended'] as const) : []),
  ]
}

/**
 * Why something cannot have happened to this clock on that day; `null` when it can. The schema says the same (`clock_…` triggers).
 * @param dueOn until when the request is to be answered as things are: two months more are told of by then (UK GDPR Article 12(3)).
 */
export function clockFault(
  regime: Regime,
  events: ClockEvents,
  { kind, happenedOn }: ClockEvent,
  dueOn: string,
): Extract<Reason, 'clock-does-not-do-that' | 'clock-goes-forward' | 'extension-too-late'> | null {
  if (!clockActs(regime, events).includes(kind)) return 'clock-does-not-do-that'
  const last = kind.startsWith('identity') ? events.identity : events.clarifications.at(-1)
  const before = kind === 'extended' ? [] : [last?.askedOn ?? '', last?.answeredOn ?? '']
  if ([events.receivedOn, ...before].some((date) => happenedOn < date)) return 'clock-goes-forward'
  return kind === 'extended' && happenedOn > dueOn ? 'extension-too-late' : null
}
