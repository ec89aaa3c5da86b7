import { Button } from '../../components/Button/Button.tsx'
import { go } from '../../place.ts'
import { words } from './words.ts'

/** P12: on every page of a case, for everybody who sees it, and never disabled: nobody's permission is needed. */
export function ChildAtRisk({ caseId }: { readonly caseId: string }) {
  return (
    <Button kind="danger" small hotkey="alt+r" onPress={() => go({ at: 'new-concern', caseId })}>
      {words.act}
    </Button>
  )
}
