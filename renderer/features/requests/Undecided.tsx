import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { nextUndecided } from './desk.ts'
import type { Desk } from './use-desk.ts'
import { deskWords } from './desk-words.ts'

/** What keeps a preview from being made: items nobody has decided, or nothing enclosed. */
export type Trouble = 'undecided' | 'nothing-enclosed'

export function troubleAt({ progress }: Desk): Trouble | null {
  if (progress.decided < progress.items) return 'undecided'
  return progress.enclosed === 0 ? 'nothing-enclosed' : null
}

/** Stands until what was in the way is done. */
export function Undecided({ desk, trouble }: { readonly desk: Desk; readonly trouble: Trouble | null }) {
  const { items, decided } = desk.progress
  if (trouble === null || troubleAt(desk) !== trouble) return null
  if (trouble === 'nothing-enclosed')
    return (
      <Notice kind="warning" announce>
        {deskWords.preview.nothingEnclosed}
      </Notice>
    )
  return (
    <Notice kind="warning" announce>
      {deskWords.preview.undecided(items - decided)}{' '}
      <Button
        kind="quiet"
        onPress={() => {
          const first = nextUndecided(desk.view, undefined)
          if (first !== undefined) desk.openItem(first.itemId)
        }}
      >
        {deskWords.preview.toUndecided}
      </Button>
    </Notice>
  )
}
