import { z } from 'zod'
import { CaseRef, Done, Instant, RequestId, ThirdPartyId, choice, required } from './common.ts'
import { MadeAreas, MadeRedactions } from './redactions.ts'

export const consentedAnswers = ['yes', 'no', 'not-asked'] as const
export const capableAnswers = ['yes', 'no', 'not-known'] as const
export const refusedAnswers = ['yes', 'no'] as const
export const sheetOutcomes = ['disclose', 'withhold'] as const

const RequestRef = CaseRef.extend({ requestId: RequestId })
const PartyRef = RequestRef.extend({ thirdPartyId: ThirdPartyId })
const Name = required(200)
const Aliases = z.array(Name).max(20)

/** The five factors of the Data Protection Act 2018, Schedule 2, paragraph 16(3), with what stands before and after them. */
const sheet = {
  consented: choice(consentedAnswers),
  /** (a) the type of information that would be disclosed */
  information: required(2000),
  /** (b) any duty of confidentiality owed to them */
  confidentiality: required(2000),
  /** (c) any steps taken to seek their consent */
  steps: required(2000),
  /** (d) whether they can give consent */
  capable: choice(capableAnswers),
  /** (e) any express refusal */
  refused: choice(refusedAnswers),
  alreadyKnown: required(2000),
  outcome: choice(sheetOutcomes),
  why: required(2000),
}

export const SheetView = z.strictObject({ ...sheet, by: z.string(), at: Instant })

export const ThirdPartyView = z.strictObject({
  thirdPartyId: ThirdPartyId,
  name: z.string(),
  aliases: z.array(z.string()),
  /** What was decided last; null until somebody has. */
  sheet: SheetView.nullable(),
})

/** P10: whose rights a pack protects, weighed once for each person and request. */
export const thirdParties = {
  addThirdParty: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: RequestRef.extend({ name: Name, aliases: Aliases }),
    output: ThirdPartyView,
  },
  decideThirdParty: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: PartyRef.extend({ ...sheet, aliases: Aliases }),
    output: ThirdPartyView,
  },
  /** Redacts every mention of somebody, by every name, in every item and on every page with words: their sheet says it is to be kept back. */
  redactMentions: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: PartyRef,
    output: z.strictObject({ passages: MadeRedactions, areas: MadeAreas }),
  },
  /** Words that are redacted elsewhere may be read all the same. */
  keepWords: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: RequestRef.extend({ words: required(500), why: required(1000) }),
    output: Done,
  },
} as const
