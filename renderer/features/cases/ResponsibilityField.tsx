import { parentalResponsibility } from '../../../preload/contract/cases.ts'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import type { ParentForm } from './forms.ts'
import { words } from './words.ts'

type Props = {
  readonly prefix: string
  readonly parent: ParentForm
  readonly change: (parent: ParentForm) => void
  readonly wrong: (field: string) => string | undefined
}

/** Never guessed: not asked yet is not the same as not known. Evidence is asked for with a yes. */
export function ResponsibilityField({ prefix, parent, change, wrong }: Props) {
  const { form } = words
  const evidence = (
    <TextField
      name={`${prefix}evidenceSeen`}
      label={form.evidenceSeen}
      hint={form.evidenceHint}
      optional
      width="long"
      value={parent.evidenceSeen}
      onChange={(evidenceSeen) => change({ ...parent, evidenceSeen })}
      error={wrong(`${prefix}evidenceSeen`)}
    />
  )
  return (
    <Radios
      name={`${prefix}parentalResponsibility`}
      label={form.responsibility}
      hint={form.responsibilityHint}
      choices={parentalResponsibility.map((value) => ({
        value,
        ...form.responsibilities[value],
        reveal: value === 'yes' ? evidence : undefined,
      }))}
      value={parent.parentalResponsibility}
      onChange={(answer) => change({ ...parent, parentalResponsibility: answer })}
      error={wrong(`${prefix}parentalResponsibility`)}
    />
  )
}
