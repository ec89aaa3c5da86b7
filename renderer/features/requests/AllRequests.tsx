import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { deskWords } from './desk-words.ts'

/** The way back, above a request's title. */
export function AllRequests() {
  return <TextLink onPress={() => go({ at: 'requests' })}>{deskWords.allRequests}</TextLink>
}
