import { expect, test } from 'vitest'
import { newCase, noParent, parentInput, parentsInput } from '../../../../renderer/features/cases/forms.ts'
import { newCaseLabels } from '../../../../renderer/features/cases/labels.ts'
import { problemsOf } from '../../../../renderer/send.ts'

test('parents who were all left empty are none, and one half filled is kept with the empty ones', () => {
  const started = { ...noParent, givenName: 'Dana' }
  expect(parentsInput([noParent, noParent])).toEqual([])
  expect(parentsInput([noParent, started])).toEqual([noParent, started])
})

test('evidence seen goes with the yes it was for', () => {
  const yes = { ...noParent, parentalResponsibility: 'yes', evidenceSeen: 'Court order' } as const
  expect(parentInput(yes).evidenceSeen).toBe('Court order')
  expect(parentInput({ ...yes, parentalResponsibility: 'no' }).evidenceSeen).toBe('')
})

test('every field of the form has its name in a sentence, and problems come in the form’s order', () => {
  const labels = newCaseLabels(2)
  const { parents: _, child, sen, ...rest } = newCase('')
  const fields = [
    ...Object.keys(child).map((field) => `child.${field}`),
    ...[0, 1].flatMap((at) => Object.keys(noParent).map((field) => `parents.${String(at)}.${field}`)),
    ...Object.keys(sen).map((field) => `sen.${field}`),
    ...Object.keys(rest),
  ]
  expect(fields.filter((field) => !Object.hasOwn(labels, field))).toEqual([])
  const wrong = { 'sen.stage': 'not-chosen', 'parents.1.givenName': 'missing', 'child.familyName': 'missing' }
  expect(problemsOf({ code: 'malformed', fields: wrong }, labels).map(({ message }) => message)).toEqual([
    'Enter the child’s last name',
    'Enter the second parent’s first name',
    'Choose where the EHC plan is',
  ])
  expect(newCaseLabels(1)['parents.0.email']).toBe('The parent’s email address')
})
