import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import type { RequestView } from '../requests/passages.ts'
import { KeepDialog } from './KeepDialog.tsx'
import { LeftoverLine } from './LeftoverLine.tsx'
import { partyWords } from './words.ts'

export type Checks = Output<'previewPack'>['checks']

interface PackChecksProps {
  readonly view: RequestView
  readonly checks: Checks
  readonly onLook: (itemId: string, words: string) => void
  readonly onDesk: () => void
  readonly onKept: () => void
}

/** What is not settled before the pack may leave: sheets that are missing, and words that could be worked out. */
export function PackChecks({ view, checks, onLook, onDesk, onKept }: PackChecksProps) {
  const [keeping, setKeeping] = useState<string>()
  const text = partyWords
  const open = checks.leftovers.filter(({ kept }) => kept === null)
  return (
    <>
      {checks.sheets.length > 0 && (
        <Notice kind="warning" title={text.checks.title}>
          <ul className="desk-leftovers">
            {checks.sheets.map(({ thirdPartyId, why }) => (
              <li key={thirdPartyId ?? why}>{sheetWords(view, thirdPartyId, why)}</li>
            ))}
          </ul>
          <Button kind="quiet" onPress={onDesk}>
            {text.checks.toDesk}
          </Button>
        </Notice>
      )}
      {open.length > 0 && (
        <Notice kind="warning" title={text.left.title}>
          <ul className="desk-leftovers">
            {open.map((leftover) => (
              <LeftoverLine
                key={leftover.words}
                view={view}
                leftover={leftover}
                onLook={onLook}
                onKeep={() => setKeeping(leftover.words)}
              />
            ))}
          </ul>
        </Notice>
      )}
      {keeping !== undefined && (
        <KeepDialog
          request={{ caseId: view.caseId, requestId: view.requestId }}
          words={keeping}
          onClose={() => setKeeping(undefined)}
          onKept={() => {
            setKeeping(undefined)
            onKept()
          }}
        />
      )}
    </>
  )
}

function sheetWords({ thirdParties }: RequestView, thirdPartyId: string | null, why: Checks['sheets'][number]['why']) {
  const text = partyWords.checks
  if (why === 'not-named') return text['not-named']
  return text[why](thirdParties.find((party) => party.thirdPartyId === thirdPartyId)?.name ?? '')
}
