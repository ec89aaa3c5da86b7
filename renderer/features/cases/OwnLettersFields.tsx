import { accessibleFormats } from '../../../preload/contract/cases.ts'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import type { ChildForm } from './forms.ts'
import { words } from './words.ts'

type Props = {
  readonly child: ChildForm
  readonly change: (child: ChildForm) => void
  readonly wrong: (field: string) => string | undefined
}

/** P10: where the child or young person gets their own notes, and how they read. */
export function OwnLettersFields({ child, change, wrong }: Props) {
  const { form } = words
  return (
    <>
      <TextArea
        name="child.address"
        label={form.ownAddress}
        hint={form.ownAddressHint}
        optional
        rows={3}
        value={child.address}
        onChange={(address) => change({ ...child, address })}
        error={wrong('child.address')}
      />
      <FieldRow>
        <Select
          name="child.format"
          label={form.format}
          options={accessibleFormats.map((value) => ({ value, label: form.formats[value] }))}
          value={child.format}
          onChange={(format) => change({ ...child, format })}
          error={wrong('child.format')}
        />
      </FieldRow>
    </>
  )
}
