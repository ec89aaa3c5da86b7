import { ask } from '../../ask.ts'
import { setLetterKeys } from '../../components/KeyHint/useHotkey.ts'

const key = 'letter-keys'

/** Whether this person wants the single-letter keys, which speech input and an unsteady hand can set off (WCAG 2.1.4). */
export async function restoreLetterKeys(): Promise<boolean> {
  const read = await ask('readDraft', { key })
  const on = !(read.ok && read.value.draft?.content === 'off')
  setLetterKeys(on)
  return on
}

/** Kept with the person's drafts, in the encrypted database. */
export async function keepLetterKeys(on: boolean): Promise<void> {
  setLetterKeys(on)
  await ask('keepDraft', { key, content: on ? 'on' : 'off' })
}
