import type { Reason } from '../../../preload/contract/reasons.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import type { CaseView } from '../cases/case-view.ts'
import type { DisclosureTyped } from './disclosure-draft.ts'
import type { Permitted } from './use-permitted.ts'
import { words } from './words.ts'

interface CoverAsideProps {
  readonly view: CaseView
  readonly typed: DisclosureTyped
  readonly permitted: Permitted | undefined
}

/** By what right it leaves, or why it may not and the ways forward (P8). */
export function CoverAside({ view, typed, permitted }: CoverAsideProps) {
  const { cover } = words
  if (typed.kind === 'safeguarding')
    return (
      <Card title={cover.underConcern} edge="warn">
        <p>{cover.underConcernText}</p>
      </Card>
    )
  if (permitted === undefined)
    return (
      <Card title={words.form.aside}>
        <p>{cover.unknown}</p>
        <p className="small">{cover.clause}</p>
      </Card>
    )
  return permitted.covered ? (
    <Covered view={view} permitted={permitted} />
  ) : (
    <Refused view={view} typed={typed} permitted={permitted} />
  )
}

function Covered({ view, permitted }: { readonly view: CaseView; readonly permitted: Permitted }) {
  const { cover } = words
  const consent = view.consents.find(({ consentId }) => consentId === permitted.consentId)
  if (consent === undefined) return null
  return (
    <Card title={cover.covered} edge="ok">
      <p>{cover.by(consent.givenByName, asDate(consent.givenAt), asDate(consent.expiresOn))}</p>
      {consent.conditions === '' ? null : (
        <>
          <h3>{cover.conditions}</h3>
          <blockquote>{consent.conditions}</blockquote>
        </>
      )}
    </Card>
  )
}

function Refused({ view, typed, permitted }: CoverAsideProps & { readonly permitted: Permitted }) {
  const { cover } = words
  const { caseId } = view
  const mayConsent = useMay('consent:record')
  return (
    <Card title={cover.whyNot} edge="stop">
      <div className="stack-close">
        <p>{whyNot(typed, permitted)}</p>
        <p className="small">{cover.clause}</p>
        {mayConsent ? (
          <Button kind="primary" wide onPress={() => go({ at: 'new-consent', caseId, supersedes: null })}>
            {cover.record}
          </Button>
        ) : null}
        <Button wide onPress={() => go({ at: 'new-concern', caseId })}>
          {cover.atRisk}
        </Button>
        <p className="small">{cover.stays}</p>
      </div>
    </Card>
  )
}

/** The door's answer carries a reason's code. */
export function whyNot({ body, purpose }: DisclosureTyped, { because }: Permitted): string {
  return reasonMessage({ code: because as Reason, detail: { body, purpose } })
}
