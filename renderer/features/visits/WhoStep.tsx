import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import type { Question } from './question.ts'
import { visitWords } from './words.ts'
import { fieldsOf } from '../../fields-of.ts'

const words = visitWords.form

export function WhoStep({ draft, contractors, problems, change }: Question) {
  const field = fieldsOf(draft, change, problems)
  return (
    <>
      <Radios
        {...field('accountId')}
        label={words.account}
        hint={words.accountHint}
        choices={contractors.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <TextField {...field('contractor')} label={words.contractor} hint={words.contractorHint} width="long" />
      <TextField
        {...field('contractReference')}
        label={words.contractReference}
        hint={words.contractReferenceHint}
        width="medium"
      />
    </>
  )
}
