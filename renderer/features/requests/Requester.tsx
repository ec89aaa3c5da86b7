import type { Output } from '../../../preload/contract/index.ts'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { words } from './words.ts'

interface RequesterProps {
  readonly caseId: string
  readonly parents: Output<'openCase'>['parents']
  readonly value: string
  readonly onChange: (personId: string) => void
  readonly error: string | undefined
}

/** Which parent asks, each with the address a pack would go to, or the way to add it. */
export function Requester({ caseId, parents, value, onChange, error }: RequesterProps) {
  return (
    <Radios
      name="requesterId"
      label={words.form.who}
      hint={words.form.whoHint}
      value={value}
      onChange={onChange}
      error={error}
      choices={parents.map(({ personId, givenName, familyName, relationship, address }) => ({
        value: personId,
        label: `${givenName} ${familyName}, ${relationship.toLowerCase()}`,
        hint:
          address === '' ? (
            <>
              {words.form.noAddress}{' '}
              <TextLink onPress={() => go({ at: 'parent', caseId, personId })}>
                {words.form.addAddress(`${givenName} ${familyName}`)}
              </TextLink>
            </>
          ) : (
            address.split('\n').join(', ')
          ),
      }))}
    />
  )
}
