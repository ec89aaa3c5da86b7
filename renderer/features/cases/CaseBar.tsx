import { ehcStage } from '../../../preload/contract/codes.ts'
import { IdentityBar } from '../../components/IdentityBar/IdentityBar.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { statusTones, statusWords } from '../../text/labels.ts'
import { ChildAtRisk } from '../concerns/ChildAtRisk.tsx'
import { words as concernWords } from '../concerns/words.ts'
import { barWarnings } from '../deciders/bar-warnings.ts'
import { childName, type CaseView } from './case-view.ts'
import { whoCanSayYes } from './who-can-say-yes.ts'
import { words } from './words.ts'
import './CasePage.css'

/** Who a case is about and who can say yes today: stays in sight on every tab. */
export function CaseBar({ view }: { readonly view: CaseView }) {
  const { page } = words
  const { child, sen, status } = view
  const school = [sen.school === '' ? page.noSchool : sen.school, sen.yearGroup]
    .filter((part) => part !== '')
    .join(', ')
  const knownAs = child.knownAs === '' || child.knownAs === child.givenName ? '' : ` (${child.knownAs})`
  const warnings = barWarnings(view)
  return (
    <IdentityBar
      name={`${childName(view)}${knownAs}`}
      under={
        <>
          {view.reference} <span className="case-bar__born">{page.born(asDate(child.dateOfBirth), child.age)}</span>
        </>
      }
      facts={[
        { term: page.school, detail: school, note: <Tag tone="accent">{ehcStage.codes[sen.stage]}</Tag> },
        { term: page.whoCanSayYes, ...sayingYes(view) },
      ]}
      act={<ChildAtRisk caseId={view.caseId} />}
      warnings={
        view.concernsNotPassedOn === 0 && warnings.length === 0 ? undefined : (
          <>
            {view.concernsNotPassedOn > 0 && <NotPassedOn view={view} />}
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </>
        )
      }
      status={
        <>
          <Tag tone={statusTones[status]}>{statusWords[status]}</Tag>
          <p>{view.worker}</p>
          <p>{view.closedOn === null ? page.openedOn(asDate(view.openedOn)) : page.closedOn(asDate(view.closedOn))}</p>
        </>
      }
    />
  )
}

/** Red for everybody who sees the case until somebody has passed it on (P12). */
function NotPassedOn({ view: { caseId, concernsNotPassedOn } }: { readonly view: CaseView }) {
  return (
    <p className="concern-warning">
      {concernWords.bar(concernsNotPassedOn)}
      <TextLink onPress={() => go({ at: 'case', caseId, tab: 'safeguarding' })}>{concernWords.barOpen}</TextLink>
    </p>
  )
}

function sayingYes(view: CaseView) {
  const { yes, others } = whoCanSayYes(view)
  const detail =
    yes.length === 0 ? (
      <strong>{words.page.nobody}</strong>
    ) : (
      yes.map(({ name, why }, at) => (
        <span key={name}>
          {at > 0 && ' · '}
          <strong>{name}</strong> ({why})
        </span>
      ))
    )
  return { detail, note: others.join(' · ') }
}
