import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import type { Question } from './question.ts'
import { visitWords } from './words.ts'

const words = visitWords.form

export function WhoStep({ draft, contractors, problems, change }: Question) {
  return (
    <>
      <Radios
        name="accountId"
        label={words.account}
        hint={words.accountHint}
        error={problemAt(problems, 'accountId')}
        value={draft.accountId}
        onChange={(accountId) => change({ accountId })}
        choices={contractors.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <TextField
        name="contractor"
        label={words.contractor}
        hint={words.contractorHint}
        width="long"
        error={problemAt(problems, 'contractor')}
        value={draft.contractor}
        onChange={(contractor) => change({ contractor })}
      />
      <TextField
        name="contractReference"
        label={words.contractReference}
        hint={words.contractReferenceHint}
        width="medium"
        error={problemAt(problems, 'contractReference')}
        value={draft.contractReference}
        onChange={(contractReference) => change({ contractReference })}
      />
    </>
  )
}
