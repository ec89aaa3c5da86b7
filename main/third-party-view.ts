import type { ThirdParty } from '../db/queries/third-parties.ts'
import type { Answer } from './ipc/context.ts'

/** A third party as the desk shows them: what was decided last, if anything. */
export function thirdPartyView({ thirdPartyId, name, aliases, ...sheet }: ThirdParty): Answer<'addThirdParty'> {
  const { consented, information, confidentiality, steps, capable, refused, alreadyKnown, outcome, why, by, at } = sheet
  const decided = consented !== null && information !== null && confidentiality !== null && steps !== null
  const weighed = capable !== null && refused !== null && alreadyKnown !== null
  const answered = outcome !== null && why !== null && by !== null && at !== null
  return {
    thirdPartyId,
    name,
    aliases: namesIn(aliases),
    sheet:
      decided && weighed && answered
        ? { consented, information, confidentiality, steps, capable, refused, alreadyKnown, outcome, why, by, at }
        : null,
  }
}

/** A JSON array of names. */
export function namesIn(aliases: string): string[] {
  return JSON.parse(aliases) as string[]
}
