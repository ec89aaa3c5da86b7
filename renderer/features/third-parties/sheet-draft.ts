import type { Input } from '../../../preload/contract/index.ts'
import type { ThirdParty } from '../requests/desk.ts'

type Sheet = Omit<Input<'decideThirdParty'>, 'caseId' | 'requestId' | 'thirdPartyId' | 'aliases'>

/** A sheet half filled in: nothing is chosen at first. */
export type SheetDraft = { readonly [K in keyof Sheet]: Sheet[K] | '' } & { readonly aliases: string }

/** As it was decided last, or empty. */
export function sheetDraft({ sheet, aliases }: ThirdParty): SheetDraft {
  const { by: _by, at: _at, ...decided } = sheet ?? { by: '', at: '', ...empty }
  return { ...decided, aliases: aliases.join(', ') }
}

/** The answers, with the names between the commas. */
export function sheetOf({ aliases, ...answers }: SheetDraft) {
  const names = aliases.split(',').map((name) => name.trim())
  return { ...answers, aliases: names.filter((name) => name !== '') }
}

const empty = {
  consented: '',
  information: '',
  confidentiality: '',
  steps: '',
  capable: '',
  refused: '',
  alreadyKnown: '',
  outcome: '',
  why: '',
} as const
