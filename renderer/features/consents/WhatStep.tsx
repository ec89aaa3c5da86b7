import type { Scope } from '../../../preload/contract/consents.ts'
import { codesOf, scope } from '../../../preload/contract/codes.ts'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { problemAt } from '../../send.ts'
import { useAsk } from '../../use-ask.ts'
import { Recipients } from './Recipients.tsx'
import { Schools } from './Schools.tsx'
import type { Question } from './question.ts'
import { useContactInHand } from './use-contact-in-hand.ts'
import { consentWords, newWords } from './words.ts'

/** No box is ticked beforehand: a permission nobody asked about is none. */
export function WhatStep({ view, answers, problems, changeTerms }: Question) {
  const known = useAsk('listSchools', {}).value
  const inHand = useContactInHand(view.caseId)
  return (
    <>
      {inHand?.needs === undefined ? null : (
        <Notice>
          {newWords.forContact(
            consentWords.doing({
              scope: inHand.needs,
              body: inHand.needs === 'school-staff' ? inHand.school : view.localAuthority.name,
            }),
          )}
        </Notice>
      )}
      <Checkboxes
        name="grants"
        label={newWords.steps.what.title}
        labelHidden
        error={problemAt(problems, 'grants')}
        value={answers.scopes}
        onChange={(scopes) => changeTerms({ scopes })}
        choices={codesOf(scope).map((code) => ({
          value: code,
          label: scope.codes[code],
          hint: newWords.scopeHints[code](view.child.givenName, view.localAuthority.name),
          reveal: revealed(code),
        }))}
      />
    </>
  )

  function revealed(code: Scope) {
    if (code === 'school-staff' && known !== undefined)
      return (
        <Schools
          names={answers.schools}
          known={known}
          problems={problems}
          onChange={(schools) => changeTerms({ schools })}
        />
      )
    if (code === 'pass-on')
      return (
        <Recipients
          recipients={answers.recipients}
          problems={problems}
          onChange={(recipients) => changeTerms({ recipients })}
        />
      )
    return undefined
  }
}
