import { useState } from 'react'
import { Button, ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { words } from '../../text/words.ts'
import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import type { Option } from '../Select/Select.tsx'
import './ComboBox.css'

export interface ComboBoxProps<V extends string> extends FieldProps {
  readonly options: readonly (Option<V> & { readonly note?: string | undefined })[]
  readonly value: V | ''
  readonly onChange: (value: V | '') => void
  /** For what is not in the list: what stands in the box, at every change. */
  readonly onTyped?: ((text: string) => void) | undefined
  /** Shown at first when the value is something typed. */
  readonly typed?: string | undefined
}

/** Type to narrow a long list: schools, people, councils. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const { options, value, onTyped } = props
  const chosen = options.find((option) => option.value === value)
  // Text and choice are both held here: left to itself the library empties the box when what is typed is no longer a choice.
  const [text, setText] = useState<string>()
  return (
    <Field {...props}>
      {(aria) => (
        <AriaComboBox
          className="combo-box"
          aria-label={props.label}
          aria-describedby={aria['aria-describedby'] ?? ''}
          defaultItems={options}
          {...(onTyped === undefined ? {} : { allowsCustomValue: true })}
          inputValue={text ?? chosen?.label ?? props.typed ?? ''}
          selectedKey={value === '' ? null : value}
          isInvalid={props.error !== undefined}
          menuTrigger="focus"
          onSelectionChange={(key) => {
            const option = options.find((each) => each.value === key)
            if (option !== undefined || onTyped === undefined) setText(option?.label ?? '')
            props.onChange(option?.value ?? '')
          }}
          onInputChange={(changed) => {
            setText(changed)
            onTyped?.(changed)
          }}
        >
          <div className="combo-box__line">
            <Input id={aria.id} className="input combo-box__input" />
            <Button className="combo-box__open" aria-label={words.showChoices}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="m2 4 4 4 4-4" />
              </svg>
            </Button>
          </div>
          <Popover className="combo-box__popover">
            <ListBox
              className="combo-box__list"
              renderEmptyState={() => <p className="combo-box__none">{words.noMatch}</p>}
            >
              {(option: ComboBoxProps<V>['options'][number]) => (
                <ListBoxItem id={option.value} textValue={option.label} className="combo-box__option">
                  <span>{option.label}</span>
                  {option.note !== undefined && <span className="small">{option.note}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </AriaComboBox>
      )}
    </Field>
  )
}
