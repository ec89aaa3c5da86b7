import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { Refusals } from '../asks/Asked.tsx'
import { calledName } from '../cases/case-view.ts'
import { YouMay } from '../cases/YouMay.tsx'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { words as deciderWords } from '../deciders/words.ts'
import type { ContactAnswers } from './contact-answers.ts'
import { coverWords } from './form-words.ts'
import type { Cover } from './use-cover.ts'
import { needsPermission, onlyOneToAsk, whatWasAgreed } from './why-not.ts'
import './CoverAside.css'

interface CoverAsideProps {
  readonly view: Output<'openCase'>
  readonly kind: ContactAnswers['kind']
  readonly cover: Cover | undefined
  readonly onTheyRang: () => void
  readonly onNow: () => void
  /** They were the ones who made contact. */
  readonly onTheyDid: () => void
  readonly personId: string
}

/** The right column: what may be done, which permission covers this, or why none does and the ways forward. */
export function CoverAside(props: CoverAsideProps) {
  const { view, kind, cover } = props
  if (kind === '') return <YouMay view={view} />
  if (kind === 'with-parent' && view.childAlone !== null)
    return (
      <Card title={deciderWords.alone.refusedTitle} edge="stop">
        <p>{deciderWords.alone.refused(calledName(view))}</p>
        <p>{deciderWords.alone.refusedAnswer}</p>
      </Card>
    )
  if (!needsPermission(kind))
    return cover?.covered === false ? (
      <NotAgreed {...props} />
    ) : (
      <Card title={coverWords.nothingShared} edge="ok">
        <p>{coverWords.nothingSharedText[kind]}</p>
      </Card>
    )
  if (cover === undefined) return null
  return cover.covered ? <Covered view={view} cover={cover} /> : <Refused {...props} kind={kind} cover={cover} />
}

function Covered({ view, cover }: { readonly view: CoverAsideProps['view']; readonly cover: Cover }) {
  const consent = view.consents.find(({ consentId }) => consentId === cover.consentId)
  if (consent === undefined) return null
  return (
    <Card title={coverWords.covered} edge="ok">
      <p>{coverWords.coveredBy(consent.givenByName, asDate(consent.givenAt), asDate(consent.expiresOn))}</p>
      {consent.conditions === '' ? null : (
        <>
          <h3 className="cover-conditions">{coverWords.conditions}</h3>
          <blockquote>{consent.conditions}</blockquote>
        </>
      )}
    </Card>
  )
}

/** P3: somebody else referred them, and this parent has not agreed to it yet. */
function NotAgreed({ view, personId, onTheyDid }: CoverAsideProps) {
  const { caseId, parents } = view
  const parent = parents.find((each) => each.personId === personId) ?? parents[0]
  return (
    <>
      <Card title={coverWords.whyNot} edge="stop">
        <p>{coverWords.notAgreed.why}</p>
        <p className="small">{coverWords.notAgreed.clause}</p>
      </Card>
      <Card title={coverWords.waysForward}>
        <div className="stack-close">
          {parent === undefined ? null : (
            <Button kind="primary" wide onPress={() => go({ at: 'agreement', caseId, personId: parent.personId })}>
              {coverWords.notAgreed.record}
            </Button>
          )}
          <Button wide onPress={onTheyDid}>
            {coverWords.notAgreed.theyDid}
          </Button>
          <p className="small">{coverWords.stays}</p>
          <Happened caseId={caseId} />
        </div>
      </Card>
    </>
  )
}

/** What has happened is put on record as what it is: the page takes over what was typed. */
function Happened({ caseId }: { readonly caseId: string }) {
  if (!useMay('incident:record')) return null
  return (
    <Button wide onPress={() => go({ at: 'new-incident', caseId })}>
      {coverWords.already}
    </Button>
  )
}

type RefusedProps = CoverAsideProps & { readonly kind: keyof typeof coverWords.policy; readonly cover: Cover }

function Refused({ view, kind, cover, onTheyRang, onNow }: RefusedProps) {
  const [formOpen, setFormOpen] = useState(false)
  const { caseId } = view
  const agreed = whatWasAgreed(view)
  const someoneMay = view.whoCanSayYes.some(({ may }) => may)
  const givenSince = cover.because === 'permission-not-yet'
  return (
    <>
      <Card title={coverWords.whyNot} edge="stop">
        <p>{coverWords.policy[kind]}</p>
        <p className="small">
          {[coverWords.clause, ...(agreed.length === 0 ? [coverWords.nothingAgreed] : agreed)].join(' ')}
        </p>
      </Card>
      {view.refusals.some(({ scope }) => scope === kind) ? (
        <Card title={coverWords.saidNo} edge="stop">
          <Refusals view={{ refusals: view.refusals.filter(({ scope }) => scope === kind) }} />
        </Card>
      ) : null}
      <Card title={coverWords.waysForward}>
        <div className="stack-close">
          {givenSince ? (
            <Button kind="primary" wide onPress={onNow}>
              {coverWords.itIsNow}
            </Button>
          ) : null}
          {someoneMay ? (
            <Button
              kind={givenSince ? 'secondary' : 'primary'}
              wide
              onPress={() => go({ at: 'new-consent', caseId, supersedes: null })}
            >
              {coverWords.record(onlyOneToAsk(view))}
            </Button>
          ) : (
            <Button kind="primary" wide onPress={() => go({ at: 'case', caseId, tab: 'people' })}>
              {coverWords.findOut}
            </Button>
          )}
          <Button wide onPress={() => setFormOpen(true)}>
            {coverWords.printForm}
          </Button>
          {kind === 'school-staff' || kind === 'la-staff' ? (
            <Button wide onPress={onTheyRang}>
              {coverWords.theyRang}
            </Button>
          ) : null}
          <p className="small">{coverWords.stays}</p>
          <Happened caseId={caseId} />
        </div>
      </Card>
      {formOpen ? (
        <PaperDialog
          title={coverWords.formTitle}
          make={() => ask('printConsentForm', { caseId })}
          onClose={() => setFormOpen(false)}
        />
      ) : null}
    </>
  )
}
