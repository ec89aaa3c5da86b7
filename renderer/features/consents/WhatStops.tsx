import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { InterruptionCard } from '../../components/InterruptionCard/InterruptionCard.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { asDate } from '../../text/format.ts'
import { CaseLink } from './CaseLink.tsx'
import { consentWords, withdrawWords } from './words.ts'

type CaseView = Output<'openCase'>
type Consent = CaseView['consents'][number]

interface WhatStopsProps {
  readonly view: CaseView
  readonly consent: Consent
  /** The office clock when it was withdrawn. */
  readonly from: string
  readonly busy: boolean
  readonly onBack: () => void
  readonly onConfirm: () => void
}

/** The last page before a withdrawal: exactly what may not be done from then on. */
export function WhatStops({ view, consent, from, busy, onBack, onConfirm }: WhatStopsProps) {
  const child = view.child.givenName
  const others = view.consents.filter((each) => each !== consent && each.state === 'in-force')
  const cover = (grant: Consent['grants'][number]) =>
    others.find(({ grants }) =>
      grants.some(
        ({ scope, bodyId, purpose }) => scope === grant.scope && bodyId === grant.bodyId && purpose === grant.purpose,
      ),
    )
  const stopping = consent.grants.filter((grant) => cover(grant) === undefined)
  const still = consent.grants.filter((grant) => cover(grant) !== undefined)

  return (
    <Page
      key="stops"
      title={withdrawWords.title}
      over={<CaseLink view={view} tab="consents" />}
      lead={withdrawWords.lead(consent.givenByName, asDate(consent.givenAt))}
    >
      <InterruptionCard
        title={withdrawWords.stopTitle}
        actions={
          <>
            <Button kind="primary" onPress={onBack}>
              {withdrawWords.back}
            </Button>
            <Button kind="danger" busy={busy} onPress={onConfirm}>
              {withdrawWords.confirm}
            </Button>
          </>
        }
      >
        {stopping.length === 0 ? null : (
          <>
            <p>{withdrawWords.from(`${asDate(from.slice(0, 10))}, ${from.slice(11)}`)}</p>
            <ul className="consent-grants">
              {stopping.map((grant) => (
                <li key={`${grant.scope} ${grant.body} ${grant.purpose ?? ''}`}>{consentWords.plain(grant, child)}</li>
              ))}
            </ul>
          </>
        )}
        {still.length === 0 ? null : (
          <>
            <p>{withdrawWords.still}</p>
            <ul className="consent-grants">
              {still.map((grant) => (
                <li key={`${grant.scope} ${grant.body} ${grant.purpose ?? ''}`}>
                  {withdrawWords.stillUntil(
                    consentWords.plain(grant, child),
                    asDate(cover(grant)?.expiresOn ?? consent.expiresOn),
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{withdrawWords.stays}</p>
      </InterruptionCard>
    </Page>
  )
}
