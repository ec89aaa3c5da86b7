import { ComboBox } from '../../components/ComboBox/ComboBox.tsx'
import type { FieldProps } from '../../components/Field/Field.tsx'
import { useAsk } from '../../use-ask.ts'

interface BodyFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (name: string) => void
}

/** Somebody outside the service that something may be passed on to, by name: one we do not know yet is typed and becomes known. */
export function BodyField({ value, onChange, ...field }: BodyFieldProps) {
  const known = useAsk('listRecipients', {}).value
  if (known === undefined) return null
  return (
    <ComboBox
      {...field}
      options={known.map(({ name }) => ({ value: name, label: name }))}
      value={known.some(({ name }) => name === value) ? value : ''}
      typed={value}
      onChange={(chosen) => {
        if (chosen !== '') onChange(chosen)
      }}
      onTyped={(typed) => {
        if (typed !== value) onChange(typed)
      }}
    />
  )
}
