import { Radios } from '../../components/Radios/Radios.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import type { AskerChoice } from './askers.ts'
import { whereAddressIs } from './where-address-is.ts'
import { words } from './words.ts'

interface RequesterProps {
  readonly caseId: string
  readonly askers: readonly AskerChoice[]
  readonly value: string
  readonly onChange: (personId: string) => void
  readonly error: string | undefined
}

/** Who asks, each with the address a pack would go to or the way to add it; who may not yet, with the reason. */
export function Requester({ caseId, askers, value, onChange, error }: RequesterProps) {
  return (
    <Radios
      name="requesterId"
      label={words.form.who}
      hint={words.form.whoHint}
      value={value}
      onChange={onChange}
      error={error}
      choices={askers.map((asker) => ({
        value: asker.personId,
        label: asker.label,
        disabled: !asker.may,
        hint: (
          <>
            {asker.footing !== '' && <div>{asker.footing}</div>}
            {asker.may && (
              <div>
                <Address caseId={caseId} asker={asker} />
              </div>
            )}
          </>
        ),
      }))}
    />
  )
}

function Address({ caseId, asker }: { readonly caseId: string; readonly asker: AskerChoice }) {
  const { personId, part, name, address } = asker
  if (address !== '') return address.split('\n').join(', ')
  return (
    <>
      {words.form.noAddress}{' '}
      <TextLink onPress={() => go(whereAddressIs(caseId, personId, part === 'child'))}>
        {words.form.addAddress(name)}
      </TextLink>
    </>
  )
}
