import type { TodayKind } from '../../../preload/contract/today.ts'
import type { Place } from '../../place.ts'
import type { Item } from './words.ts'

/** What somebody may do decides where a line leads. */
type May = (permission: 'pack:prepare') => boolean

/** The place where a line is dealt with. Complete by type. */
const acts: Readonly<Record<TodayKind, (item: Item & { readonly caseId: string }, may: May) => Place>> = {
  request: ({ caseId, id }, may) =>
    may('pack:prepare') ? { at: 'request', caseId, requestId: id } : { at: 'case', caseId, tab: 'requests' },
  'to-put-right': ({ caseId, id, what }) =>
    what.includes('worker-has-left') || what.includes('own')
      ? { at: 'change-case', caseId }
      : { at: 'parent', caseId, personId: id },
  permission: ({ caseId, id }) => ({ at: 'new-consent', caseId, supersedes: id }),
  'young-person': ({ caseId }) => ({ at: 'case', caseId, tab: 'consents' }),
  silent: ({ caseId }) => ({ at: 'new-contact', caseId }),
}

export function whereToAct(item: Item, may: May): Place {
  const { caseId } = item
  return caseId === null ? { at: 'cases' } : acts[item.kind]({ ...item, caseId }, may)
}

export function whereItStands({ caseId }: Item): Place {
  return caseId === null ? { at: 'cases' } : { at: 'case', caseId, tab: 'timeline' }
}
