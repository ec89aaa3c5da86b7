import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import type { RequestView } from './passages.ts'
import { sendingWords } from './sending-words.ts'
import { whereAddressIs } from './where-address-is.ts'

/** Why nothing can go by email, and the way to an address where there can be one. */
export function NoEmail({ view }: { readonly view: RequestView }) {
  const { caseId, requesterId, requester, own } = view
  if (own) return sendingWords.noEmailOwn
  return (
    <>
      {sendingWords.noEmail(requester)}{' '}
      <TextLink onPress={() => go(whereAddressIs(caseId, requesterId, own))}>
        {sendingWords.addEmail(requester)}
      </TextLink>
    </>
  )
}
