import { senNeed } from '../../../preload/contract/codes.ts'
import type { FieldProps } from '../../components/Field/Field.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { optionsOf } from './code-options.ts'
import type { SenForm } from './forms.ts'

type Need = SenForm['primaryNeed']

type Props = FieldProps & {
  /** What choosing no need at all is called. */
  readonly nothing: string
  readonly value: Need
  readonly onChange: (value: Need) => void
}

/** The list with a first line for none, which can be chosen again after a need was. */
export function NeedField({ nothing, value, onChange, ...field }: Props) {
  return (
    <Select
      {...field}
      options={[{ value: 'none' as const, label: nothing }, ...optionsOf(senNeed)]}
      value={value === '' ? 'none' : value}
      onChange={(need) => onChange(need === 'none' ? '' : need)}
    />
  )
}
