import { codesOf, concernKind } from '../../../preload/contract/codes.ts'
import { parentAwareness } from '../../../preload/contract/concerns.ts'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { sourceOf } from '../cases/code-options.ts'
import type { ConcernTyped } from './concern-draft.ts'
import { words } from './words.ts'

interface RestFieldsProps {
  readonly typed: ConcernTyped
  readonly problems: readonly Problem[]
  readonly change: (change: Partial<ConcernTyped>) => void
}

/** What children's services will ask as well. None of it holds up the saving. */
export function RestFields({ typed, problems, change }: RestFieldsProps) {
  const { form } = words
  return (
    <>
      <h2>{form.rest}</h2>
      <Checkboxes
        name="kinds"
        label={form.kinds}
        hint={`${form.kindsHint} ${sourceOf(concernKind)}`}
        layout="chips"
        error={problemAt(problems, 'kinds')}
        value={typed.kinds}
        onChange={(kinds) => change({ kinds: [...kinds] })}
        choices={codesOf(concernKind).map((value) => ({ value, label: concernKind.codes[value] }))}
      />
      <TextField
        name="seenBy"
        label={form.seenBy}
        hint={form.seenByHint}
        optional
        error={problemAt(problems, 'seenBy')}
        value={typed.seenBy}
        onChange={(seenBy) => change({ seenBy })}
      />
      <TextArea
        name="evidence"
        label={form.evidence}
        hint={form.evidenceHint}
        optional
        rows={2}
        grows
        error={problemAt(problems, 'evidence')}
        value={typed.evidence}
        onChange={(evidence) => change({ evidence })}
      />
      <TextArea
        name="childsView"
        label={form.childsView}
        optional
        rows={2}
        grows
        error={problemAt(problems, 'childsView')}
        value={typed.childsView}
        onChange={(childsView) => change({ childsView })}
      />
      <Radios
        name="parentAware"
        label={form.parentAware}
        layout="chips"
        error={problemAt(problems, 'parentAware')}
        value={typed.parentAware}
        onChange={(parentAware) => change({ parentAware })}
        choices={parentAwareness.map((value) => ({ value, label: form.aware[value] }))}
      />
      <TextArea
        name="parentWhy"
        label={form.parentWhy}
        hint={form.parentWhyHint}
        optional
        rows={2}
        grows
        error={problemAt(problems, 'parentWhy')}
        value={typed.parentWhy}
        onChange={(parentWhy) => change({ parentWhy })}
      />
    </>
  )
}
