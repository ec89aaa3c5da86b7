import { scope } from '../../../preload/contract/codes.ts'
import { useAppState, useMay } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { shortDate } from '../../text/when.ts'
import type { CaseView } from './case-view.ts'
import { whoCanSayYes } from './who-can-say-yes.ts'
import { words } from './words.ts'

/** What we may do today outside the service, and why not: each line as the policy judged it a moment ago (P7, P8). */
export function YouMay({ view }: { readonly view: CaseView }) {
  const today = useAppState((app) => app.state?.today) ?? ''
  return (
    <Card title={words.youMay.title}>
      <ul className="you-may">
        {view.youMay.map((line) => (
          <li key={line.scope} className="you-may__line">
            <Tag tone={line.covered ? 'ok' : 'stop'}>{line.covered ? words.youMay.yes : words.youMay.no}</Tag>
            <div>
              <p>{what(line)}</p>
              <p className="small">
                {whyOrUntil(line, today)}
                {saidNo(line, view, today)} {!line.covered && <AskFor view={view} what={what(line)} />}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="small you-may__rule">{words.youMay.rule}</p>
    </Card>
  )
}

/** "Ask Dana" leads to recording her permission; while nobody can say yes, to finding out who can. */
function AskFor({ view, what: forWhat }: { readonly view: CaseView; readonly what: string }) {
  const { caseId } = view
  const mayConsent = useMay('consent:record')
  const who = whoCanSayYes(view).yes[0]?.name.split(' ')[0]
  if (!mayConsent) return null
  if (who === undefined)
    return <TextLink onPress={() => go({ at: 'case', caseId, tab: 'people' })}>{words.youMay.findOut}</TextLink>
  return (
    <TextLink
      label={words.youMay.askFor(who, forWhat)}
      onPress={() => go({ at: 'new-consent', caseId, supersedes: null })}
    >
      {words.youMay.ask(who)}
    </TextLink>
  )
}

/** " Dana Whitlock said no on 12 November.": asked and refused is not the same as never asked. */
function saidNo({ scope: code, body, covered }: Line, { refusals }: CaseView, today: string): string {
  const no = refusals.find((refusal) => refusal.scope === code && refusal.body === body)
  return covered || no === undefined ? '' : `; ${words.youMay.saidNo(no.name, shortDate(no.at, today))}`
}

type Line = CaseView['youMay'][number]

function what({ scope: code, body }: Line): string {
  if (code === 'school-staff' && body !== '') return words.youMay.talkTo(body)
  return code === 'pass-on' && body !== '' ? words.youMay.passOnTo(body) : scope.codes[code]
}

function whyOrUntil({ scope: code, body, covered, until, because }: Line, today: string): string {
  if (covered) return until === null ? '' : words.youMay.until(shortDate(until, today))
  if (code === 'school-staff' && body === '') return words.youMay.noSchool
  return words.youMay.because[because] ?? ''
}
