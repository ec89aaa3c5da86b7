import { useMay } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import type { CaseView } from '../cases/case-view.ts'
import { consentWords, type Granted } from '../consents/words.ts'
import { words } from './words.ts'

/** What was asked for and not answered yet, and who said no to what. */
export function Asked({ view }: { readonly view: CaseView }) {
  const mayRecord = useMay('consent:record')
  const { caseId, refusals } = view
  const open = useAsk('listConsentEvents', { caseId }).value?.open ?? []
  return (
    <>
      {refusals.length > 0 && (
        <Card title={words.refused.title} edge="stop">
          <Refusals view={view} />
          <p className="small">{words.refused.after}</p>
        </Card>
      )}
      {open.length > 0 && (
        <Card title={words.open.title} edge="warn">
          <ul className="consent-grants">
            {open.map(({ askId, name, about, askedAt }) => {
              const line = words.open.line(name, listed(about), asDate(askedAt))
              return (
                <li key={askId}>
                  {line}{' '}
                  {mayRecord && (
                    <TextLink
                      label={`${words.open.answer}: ${line}`}
                      onPress={() => go({ at: 'answer-ask', caseId, askId })}
                    >
                      {words.open.answer}
                    </TextLink>
                  )}
                </li>
              )
            })}
          </ul>
        </Card>
      )}
    </>
  )
}

/** "Dana Whitlock said no to staff of Highdown School on 12 November 2026." */
export function Refusals({ view }: { readonly view: Pick<CaseView, 'refusals'> }) {
  return (
    <ul className="consent-grants">
      {view.refusals.map((refusal) => {
        const { name, at } = refusal
        const line = words.refused.line(name, consentWords.doing(refusal), asDate(at))
        return <li key={line}>{line}</li>
      })}
    </ul>
  )
}

export function listed(about: readonly Granted[]): string {
  return about.map((each) => consentWords.doing(each)).join(', ')
}
