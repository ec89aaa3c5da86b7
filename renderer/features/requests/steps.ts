import type { Progress } from './desk.ts'
import { deskWords } from './desk-words.ts'

/** The way to a released pack, with how far each part has come in words. */
export function stepsOf({ decided, items, redactions }: Progress): readonly string[] {
  const { steps } = deskWords
  return [steps.items(decided, items), steps.redaction(redactions), steps.preview, steps.release]
}
