import { useAppState } from '../../app-state.ts'
import { DateField } from '../../components/DateField/DateField.tsx'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { ageInWords, readBirthDate } from './birth-date.ts'
import type { ChildForm } from './forms.ts'
import { words } from './words.ts'

type Props = {
  readonly child: ChildForm
  readonly change: (child: ChildForm) => void
  readonly wrong: (field: string) => string | undefined
}

export function ChildFields({ child, change, wrong }: Props) {
  const today = useAppState((app) => app.state?.today) ?? ''
  const { form } = words
  const born = readBirthDate(child.dateOfBirth, today)
  return (
    <>
      <FieldRow>
        <TextField
          name="child.givenName"
          label={form.givenName}
          width="medium"
          value={child.givenName}
          onChange={(givenName) => change({ ...child, givenName })}
          error={wrong('child.givenName')}
        />
        <TextField
          name="child.familyName"
          label={form.familyName}
          width="medium"
          value={child.familyName}
          onChange={(familyName) => change({ ...child, familyName })}
          error={wrong('child.familyName')}
        />
        <TextField
          name="child.knownAs"
          label={form.knownAs}
          optional
          width="medium"
          value={child.knownAs}
          onChange={(knownAs) => change({ ...child, knownAs })}
          error={wrong('child.knownAs')}
        />
      </FieldRow>
      <DateField
        name="child.dateOfBirth"
        label={form.dateOfBirth}
        hint={ageInWords(child.dateOfBirth, today)}
        value={child.dateOfBirth}
        onChange={(dateOfBirth) => change({ ...child, dateOfBirth })}
        error={wrong('child.dateOfBirth')}
        wrongPart={born.ok ? undefined : born.part}
      />
    </>
  )
}
