import type { Output } from '../../../preload/contract/index.ts'
import { legalWords } from '../legal/words.ts'
import { reviewWords } from '../reviews/words.ts'
import { words } from './words.ts'

type Row = Output<'listRequests'>[number]
type LegalRow = Output<'listLegalRequests'>[number]

/** A line of the list of requests, whoever asked. */
export type Listed = Pick<
  Row,
  'requestId' | 'caseId' | 'review' | 'reference' | 'child' | 'receivedOn' | 'dueOn' | 'daysLeft' | 'waitsSince'
> & {
  readonly regime: Row['regime'] | 'la-legal'
  readonly isOpen: boolean
  readonly by: string
  readonly kind: string
  /** Where it stands and whose turn it is. */
  readonly stands: string
}

/** Parents' own requests and officers' legal ones in one list, the open ones first and the most urgent of them first. */
export function listed(own: readonly Row[], legal: readonly LegalRow[]): readonly Listed[] {
  return [...own.map(ownRow), ...legal.map(legalRow)].toSorted(
    (a, b) => Number(b.isOpen) - Number(a.isOpen) || (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)),
  )
}

function ownRow({ requester, regime, state, ...row }: Row): Listed {
  const isOpen = state === 'open'
  const stands = isOpen ? turnOf(row.review, regime, row.waitsSince) : words.list.answered[regime]
  return { ...row, regime, isOpen, by: requester, kind: words.regimes[regime], stands }
}

export function legalRow({ officer, authority, state, turn, ...row }: LegalRow): Listed {
  const isOpen = state !== 'complete' && state !== 'ended'
  const by = `${officer}, ${authority}`
  return {
    ...row,
    waitsSince: null,
    review: null,
    regime: 'la-legal',
    isOpen,
    by,
    kind: legalWords.kind,
    stands: standsAt(state, turn),
  }
}

function standsAt(state: LegalRow['state'], turn: LegalRow['turn']): string {
  return turn === 'nobody' ? legalWords.states[state] : legalWords.turns[turn]
}

function turnOf(review: Row['review'], regime: Row['regime'], waitsSince: string | null): string {
  if (review !== null) return reviewWords.turns[review.act]
  if (regime === 'complaint') return words.list.leadersAnswer
  return waitsSince === null ? words.list.coordinatorAnswers : words.list.familyAnswers
}
