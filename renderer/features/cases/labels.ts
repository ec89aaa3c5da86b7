import type { Labels } from '../../send.ts'
import { words as referralWords } from '../referrals/words.ts'
import { noParent } from './forms.ts'
import { words } from './words.ts'

const { sentence } = words

const child: Labels = {
  'child.givenName': sentence.childGivenName,
  'child.familyName': sentence.childFamilyName,
  'child.knownAs': sentence.childKnownAs,
  'child.dateOfBirth': sentence.dateOfBirth,
  'child.address': sentence.childAddress,
  'child.format': sentence.childFormat,
}

const sen: Labels = {
  'sen.provision': sentence.provision,
  'sen.stage': sentence.stage,
  'sen.primaryNeed': sentence.primaryNeed,
  'sen.secondaryNeed': sentence.secondaryNeed,
  'sen.school': sentence.school,
  'sen.setting': sentence.setting,
  'sen.yearGroup': sentence.yearGroup,
}

export function newCaseLabels(parents: number): Labels {
  const ofParents = Array.from({ length: parents }, (_, at) =>
    Object.entries(parentLabels(`parents.${String(at)}.`, whose(at, parents))),
  )
  return {
    ...child,
    parents: sentence.parents,
    ...Object.fromEntries(ofParents.flat()),
    ...sen,
    helpAskedFor: sentence.help,
    source: sentence.source,
    ...referralWords.labels,
    workerId: sentence.worker,
  }
}

export const changeCaseLabels: Labels = {
  ...child,
  ...sen,
  helpAskedFor: sentence.help,
  workerId: sentence.worker,
  status: sentence.status,
}

/** @param who 'the parent', 'the second parent': as it stands inside a sentence. */
export function parentLabels(prefix: string, who: string): Labels {
  const names: Readonly<Record<string, string>> = sentence.parent
  return Object.fromEntries(
    Object.keys(noParent).map((field) => [
      `${prefix}${field}`,
      field === 'parentalResponsibility'
        ? sentence.responsibility(who)
        : `${who.charAt(0).toUpperCase()}${who.slice(1)}’s ${names[field] ?? field}`,
    ]),
  )
}

function whose(at: number, of: number): string {
  return of === 1 ? words.form.theParent : words.form.theNthParent(words.ordinals[at] ?? '')
}
