import type { Input } from '../../../preload/contract/index.ts'
import { datePartsOf, noDate, type DateParts } from '../../components/DateField/date.ts'
import { noReferral, type ReferralForm } from '../referrals/referral-form.ts'
import type { CaseView, ParentView } from './case-view.ts'

type CaseInput = Input<'createCase'>
type ParentInput = CaseInput['parents'][number]
type SenInput = CaseInput['sen']

/** The forms as they are filled in: dates as typed, '' for what is not chosen yet. */
export type ChildForm = Omit<CaseInput['child'], 'dateOfBirth'> & { readonly dateOfBirth: DateParts }
export type ParentForm = Omit<ParentInput, 'parentalResponsibility'> & {
  readonly parentalResponsibility: ParentInput['parentalResponsibility'] | ''
}
export type SenForm = { readonly [K in keyof SenInput]: SenInput[K] | '' }

export type NewCaseForm = {
  readonly child: ChildForm
  readonly parents: readonly ParentForm[]
  readonly sen: SenForm
  readonly helpAskedFor: string
  readonly source: CaseInput['source']
  readonly referral: ReferralForm
  readonly workerId: string
}

export type ChangeCaseForm = Omit<NewCaseForm, 'parents' | 'source' | 'referral'> & {
  readonly status: CaseView['status']
}

export const noParent: ParentForm = {
  givenName: '',
  familyName: '',
  relationship: '',
  parentalResponsibility: '',
  evidenceSeen: '',
  address: '',
  phone: '',
  email: '',
  contactBy: [],
  language: 'English',
  interpreter: false,
  format: 'standard',
}

export function newCase(workerId: string): NewCaseForm {
  return {
    child: { givenName: '', familyName: '', knownAs: '', dateOfBirth: noDate, address: '', format: 'standard' },
    parents: [noParent],
    sen: { provision: '', stage: '', primaryNeed: '', secondaryNeed: '', school: '', setting: '', yearGroup: '' },
    helpAskedFor: '',
    source: 'self',
    referral: noReferral(),
    workerId,
  }
}

export function changeOf({ child, sen, helpAskedFor, workerId, status }: CaseView): ChangeCaseForm {
  const { personId: _, age: _age, dateOfBirth, ...known } = child
  return {
    child: { ...known, dateOfBirth: datePartsOf(dateOfBirth) },
    sen,
    helpAskedFor,
    workerId,
    status,
  }
}

export function parentFormOf({ personId: _, masked: _masked, ...parent }: ParentView): ParentForm {
  return parent
}

/** A parent as sent: evidence belongs to a yes, and goes when the yes goes. */
export function parentInput(parent: ParentForm) {
  return parent.parentalResponsibility === 'yes' ? parent : { ...parent, evidenceSeen: '' }
}

/** The parents as sent. A form whose every parent was left empty has none, which is said as such. */
export function parentsInput(parents: readonly ParentForm[]) {
  return parents.every(isEmpty) ? [] : parents.map(parentInput)
}

function isEmpty(parent: ParentForm): boolean {
  return JSON.stringify({ ...parent, evidenceSeen: '' }) === JSON.stringify(noParent)
}
