import { ask } from '../../ask.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { problemsOf } from '../../send.ts'
import type { ThirdParty } from '../requests/desk.ts'
import type { DeskView } from '../requests/passages.ts'
import type { Suggestion } from '../suggestions/use-suggestions.ts'
import { partyWords } from './words.ts'

/** The reason that protects somebody, and names them. */
export const rightsOfOthers = 'RIGHTS_OF_OTHERS'

/** Why something is kept back, for whose sake, and the test that was made. */
export type Why = { readonly reason: string; readonly whose: string; readonly note: string }
export const noReason: Why = { reason: '', whose: '', note: '' }

type No = { readonly ok: false; readonly problems: readonly Problem[] }
export type PartyFor = { readonly ok: true; readonly thirdPartyId: ThirdParty['thirdPartyId'] | null } | No

/** What is missing beside the reason: whose rights, or the test a second-level reason needs. */
export function missingWhy(view: DeskView, { reason, whose, note }: Why): readonly Problem[] {
  if (view.thirdParties === undefined) return []
  const needsTest = view.reasons.some(({ code, warning }) => code === reason && warning !== null)
  return [
    ...(reason === rightsOfOthers && whose.trim() === ''
      ? [{ field: 'whose', message: partyWords.whose.missing }]
      : []),
    ...(needsTest && note.trim() === '' ? [{ field: 'note', message: partyWords.test.missing }] : []),
  ]
}

/** The third party of this name: known to the request, or named now with every way they are written in the notes. */
export async function nameParty(
  { caseId, requestId, thirdParties = [] }: DeskView,
  whose: string,
  picked: Suggestion | undefined,
): Promise<{ readonly ok: true; readonly party: ThirdParty } | No> {
  const name = whose.trim()
  const known = thirdParties.find((party) => isSame(party.name, name))
  if (known !== undefined) return { ok: true, party: known }
  const aliases = picked !== undefined && isSame(picked.label, name) ? aliasesOf(picked) : []
  const answer = await ask('addThirdParty', { caseId, requestId, name, aliases: [...aliases] })
  if (answer.ok) return { ok: true, party: answer.value }
  return { ok: false, problems: problemsOf(answer.refusal, { whose: partyWords.whose.label }) }
}

/** What a third party found in the notes is called here: by their sheet, if there is one. */
export function nameOf({ thirdParties = [] }: DeskView, { thirdPartyId, label }: Suggestion): string {
  return thirdParties.find((party) => party.thirdPartyId === thirdPartyId)?.name ?? label
}

const atMost = 20

function aliasesOf({ label, spellings }: Suggestion): readonly string[] {
  return spellings.filter((spelling) => !isSame(spelling, label)).slice(0, atMost)
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB')
}
