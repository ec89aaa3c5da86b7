import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import type { DeskView } from '../requests/passages.ts'
import { deskWords } from '../requests/desk-words.ts'
import type { Suggestion } from '../suggestions/use-suggestions.ts'
import { Whose } from './Whose.tsx'
import { rightsOfOthers, type Why } from './whose.ts'
import { partyWords } from './words.ts'

interface WhyFieldsProps {
  /** Before the names of the fields, where two such groups may stand on a page. */
  readonly prefix?: string | undefined
  readonly view: DeskView
  readonly suggestions: readonly Suggestion[]
  readonly why: Why & { readonly picked?: string | undefined }
  readonly onChange: (change: Partial<Why>) => void
  readonly problems: readonly Problem[]
}

/** What goes with a reason: whose rights it protects, and the test of a reason that needs one. */
export function WhyFields({ prefix = '', view, suggestions, why, onChange, problems }: WhyFieldsProps) {
  const hasSheets = view.thirdParties !== undefined
  const needsTest = hasSheets && view.reasons.some(({ code, warning }) => code === why.reason && warning !== null)
  const { panel } = deskWords
  return (
    <>
      {hasSheets && why.reason === rightsOfOthers && (
        <Whose
          key={why.picked}
          name={`${prefix}whose`}
          view={view}
          suggestions={suggestions}
          value={why.whose}
          onChange={(whose) => onChange({ whose })}
          error={problemAt(problems, 'whose')}
        />
      )}
      <TextField
        name={`${prefix}note`}
        label={needsTest ? partyWords.test.label : panel.note}
        hint={needsTest ? partyWords.test.hint : panel.noteHint}
        optional={!needsTest}
        value={why.note}
        onChange={(note) => onChange({ note })}
        error={problemAt(problems, 'note')}
      />
    </>
  )
}
