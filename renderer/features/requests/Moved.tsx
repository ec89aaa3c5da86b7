import { Notice } from '../../components/Notice/Notice.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import type { RequestView } from './passages.ts'
import { sendingWords } from './sending-words.ts'

/** Whether the address on file is no longer the one the pack was released to. */
export function hasMoved({ address, pack }: RequestView): boolean {
  return pack !== null && pack.address !== address
}

/** P10: a pack is not posted to an old address; what can be done instead. */
export function Moved({ view }: { readonly view: RequestView }) {
  const { caseId, requester, own } = view
  const { moved } = sendingWords
  if (!hasMoved(view)) return null
  return (
    <Notice kind="warning" title={moved.title(requester)}>
      {moved.why} {own ? moved.insteadOwn : moved.instead}{' '}
      <TextLink onPress={() => go({ at: 'new-request', caseId })}>{moved.again}</TextLink>
    </Notice>
  )
}
