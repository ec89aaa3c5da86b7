import type { CodeList } from '../../../preload/contract/codes.ts'
import { asDate } from '../../text/format.ts'
import { words } from './words.ts'

/** The choices of a recorded code list. */
export function optionsOf<L extends CodeList>(list: L): readonly { value: keyof L['codes'] & string; label: string }[] {
  return Object.entries(list.codes).map(([value, label]) => ({ value, label }))
}

/** Where a list comes from and how old it is: lists change by law and by census year. */
export function sourceOf({ source, asOf }: CodeList): string {
  return words.form.listFrom(source, asDate(asOf))
}
