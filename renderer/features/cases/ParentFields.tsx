import { accessibleFormats, contactWays } from '../../../preload/contract/cases.ts'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import type { ParentForm } from './forms.ts'
import { ResponsibilityField } from './ResponsibilityField.tsx'
import { words } from './words.ts'

type Props = {
  /** What stands before each field's name: 'parents.0.' */
  readonly prefix: string
  readonly parent: ParentForm
  readonly change: (parent: ParentForm) => void
  readonly wrong: (field: string) => string | undefined
}

export function ParentFields({ prefix, parent, change, wrong }: Props) {
  const { form } = words
  function field<K extends keyof ParentForm>(key: K) {
    return {
      name: `${prefix}${key}`,
      value: parent[key],
      onChange: (value: ParentForm[K]) => change({ ...parent, [key]: value }),
      error: wrong(`${prefix}${key}`),
    }
  }
  const interpreter = field('interpreter')
  return (
    <>
      <FieldRow>
        <TextField {...field('givenName')} label={form.givenName} width="medium" />
        <TextField {...field('familyName')} label={form.familyName} width="medium" />
      </FieldRow>
      <TextField {...field('relationship')} label={form.relationship} hint={form.relationshipHint} width="medium" />
      <ResponsibilityField prefix={prefix} parent={parent} change={change} wrong={wrong} />
      <TextArea {...field('address')} label={form.address} hint={form.addressHint} optional rows={3} />
      <FieldRow>
        <TextField {...field('phone')} label={form.phone} optional type="tel" width="medium" />
        <TextField {...field('email')} label={form.email} optional width="long" spellCheck={false} />
      </FieldRow>
      <Checkboxes
        {...field('contactBy')}
        label={form.contactBy}
        optional
        layout="inline"
        choices={contactWays.map((value) => ({ value, label: form.contactWays[value] }))}
        onChange={(contactBy) => change({ ...parent, contactBy: [...contactBy] })}
      />
      <FieldRow>
        <TextField {...field('language')} label={form.language} width="medium" />
        <Select
          {...field('format')}
          label={form.format}
          options={accessibleFormats.map((value) => ({ value, label: form.formats[value] }))}
        />
        <Checkbox
          name={interpreter.name}
          label={form.interpreter}
          checked={interpreter.value}
          onChange={interpreter.onChange}
        />
      </FieldRow>
    </>
  )
}
