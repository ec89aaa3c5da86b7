import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { FieldGroup } from '../../components/Field/Field.tsx'
import { noParent, type ParentForm } from './forms.ts'
import { ParentFields } from './ParentFields.tsx'
import { words } from './words.ts'

type Props = {
  readonly parents: readonly ParentForm[]
  readonly change: (parents: readonly ParentForm[]) => void
  readonly wrong: (field: string) => string | undefined
}

const most = 6

/** One parent or carer to begin with, and up to six. */
export function ParentsFields({ parents, change, wrong }: Props) {
  const { form } = words
  return (
    <Card title={form.parents}>
      <FieldGroup name="parents" label={form.parents} labelHidden hint={form.parentsHint} error={wrong('parents')}>
        {() => (
          <div className="stack">
            {parents.map((parent, at) => (
              // The place in the form is all there is to tell one unsaved parent from another.
              <section className="case-form__parent stack" key={at} aria-label={title(at)}>
                {parents.length > 1 && (
                  <div className="case-form__parent-head">
                    <h3>{title(at)}</h3>
                    <Button kind="quiet" small onPress={() => change(parents.filter((_, other) => other !== at))}>
                      {form.removeParent(title(at).toLowerCase())}
                    </Button>
                  </div>
                )}
                <ParentFields
                  prefix={`parents.${String(at)}.`}
                  parent={parent}
                  change={(changed) => change(parents.with(at, changed))}
                  wrong={wrong}
                />
              </section>
            ))}
            {parents.length < most && (
              <ButtonRow>
                <Button onPress={() => change([...parents, noParent])}>{form.addAnother}</Button>
              </ButtonRow>
            )}
          </div>
        )}
      </FieldGroup>
    </Card>
  )
}

function title(at: number): string {
  const ordinal = words.ordinals[at] ?? ''
  return words.form.parentTitle(`${ordinal.charAt(0).toUpperCase()}${ordinal.slice(1)}`)
}
