import type { TodayKind } from '../../../preload/contract/today.ts'
import type { Place } from '../../place.ts'
import { whereAnswered } from '../requests/where-answered.ts'
import type { Item } from './words.ts'

/** What somebody may do decides where a line leads. */
type May = (permission: 'pack:prepare' | 'complaint:answer') => boolean

type OfCase = Item & { readonly caseId: string }

/** Where a line is dealt with: in its case, or at one place for all. Complete by type. */
const acts: Readonly<Record<TodayKind, Place | ((item: OfCase, may: May) => Place)>> = {
  concern: ({ caseId, id }) => ({ at: 'concern', caseId, concernId: id }),
  'concern-unseen': ({ caseId, id }) => ({ at: 'concern', caseId, concernId: id }),
  request: toRequest,
  'to-approve': ({ caseId, id }) => ({ at: 'review', caseId, requestId: id }),
  waiting: toRequest,
  'pack-to-send': ({ caseId, id: requestId }) => ({ at: 'request', caseId, requestId }),
  'legal-request': ({ caseId, id }) => ({ at: 'legal-request', caseId, requestId: id }),
  incident: { at: 'incidents' },
  'to-put-right': ({ caseId, id, what }) =>
    what.includes('worker-has-left') || what.includes('own')
      ? { at: 'change-case', caseId }
      : { at: 'parent', caseId, personId: id },
  permission: ({ caseId, id }) => ({ at: 'new-consent', caseId, supersedes: id }),
  'young-person': ({ caseId }) => ({ at: 'case', caseId, tab: 'consents' }),
  archive: { at: 'retention', tab: 'due' },
  shredding: { at: 'retention', tab: 'shredding' },
  backup: { at: 'backups' },
  silent: ({ caseId }) => ({ at: 'new-contact', caseId }),
}

export function whereToAct(item: Item, may: May): Place {
  const act = acts[item.kind]
  if (typeof act !== 'function') return act
  const { caseId } = item
  return caseId === null ? { at: 'cases' } : act({ ...item, caseId }, may)
}

export function whereItStands(item: Item, may: May): Place {
  const { caseId } = item
  return caseId === null ? whereToAct(item, may) : { at: 'case', caseId, tab: 'timeline' }
}

function toRequest({ caseId, id: requestId, what: [regime = ''] }: OfCase, may: May): Place {
  const answers = { prepares: may('pack:prepare'), answersComplaints: may('complaint:answer'), approves: false }
  return whereAnswered({ caseId, requestId, regime }, answers)
}
