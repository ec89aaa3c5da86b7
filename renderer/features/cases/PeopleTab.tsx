import { useAppState, useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts, type Fact } from '../../components/Facts/Facts.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { ehcStage, senNeed, senProvision, settingType } from '../../../preload/contract/codes.ts'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { words as basisWords } from '../lawful-bases/words.ts'
import { words as referralWords } from '../referrals/words.ts'
import { AloneFact, CapacityFact } from '../deciders/ChildDecides.tsx'
import { peopleOf } from '../deciders/people.ts'
import { PersonOrders } from '../deciders/PersonOrders.tsx'
import { words as deciderWords } from '../deciders/words.ts'
import { useAsk } from '../../use-ask.ts'
import { childName, parentName, type CaseView, type ParentView } from './case-view.ts'
import { words } from './words.ts'

/** The child, and the parents and carers with everything recorded about them. */
export function PeopleTab({ view, onChanged }: { readonly view: CaseView; readonly onChanged: () => void }) {
  const { caseId } = view
  const { value: known, again } = useAsk('readDeciders', { caseId })
  const today = useAppState((app) => app.state?.today) ?? ''
  const mayChange = useMay('case:change')
  const { people } = words
  const changed = () => {
    void again()
    onChanged()
  }

  function ordersOf(personId: string): readonly Fact[] {
    const person = peopleOf(view).find((each) => each.personId === personId)
    if (person === undefined || known === undefined) return []
    const orders = known.orders.filter((order) => order.personId === personId)
    const detail = <PersonOrders caseId={caseId} person={person} orders={orders} onChanged={changed} />
    return [{ term: deciderWords.orders.term, detail }]
  }

  function deciding(): readonly Fact[] {
    if (known === undefined) return []
    return [
      { term: deciderWords.capacity.term, detail: <CapacityFact view={view} capacity={known.capacity} /> },
      { term: deciderWords.alone.term, detail: <AloneFact view={view} onChanged={changed} /> },
      ...ordersOf(view.child.personId),
    ]
  }

  return (
    <div className="stack">
      {mayChange && (
        <ButtonRow>
          <Button onPress={() => go({ at: 'change-case', caseId })}>{people.changeCase}</Button>
          <Button onPress={() => go({ at: 'parent', caseId, personId: null })}>{people.addParent}</Button>
          <Button onPress={() => go({ at: 'lawful-basis', caseId })}>{basisWords.link}</Button>
        </ButtonRow>
      )}
      <div className="case-people">
        <div className="stack">
          <Card title={people.child}>
            <Facts facts={[...childFacts(view, today), ...deciding()]} />
          </Card>
          <Card title={people.situation}>
            <Facts facts={senFacts(view)} />
          </Card>
          <Card title={people.help}>
            <p className="case-people__words">{view.helpAskedFor}</p>
          </Card>
        </div>
        <div className="stack">
          {view.parents.map((parent) => (
            <Card
              key={parent.personId}
              title={parentName(parent)}
              aside={
                mayChange && (
                  <TextLink
                    label={people.changeNamed(parentName(parent))}
                    onPress={() => go({ at: 'parent', caseId, personId: parent.personId })}
                  >
                    {people.change}
                  </TextLink>
                )
              }
            >
              <Facts facts={[...parentFacts(parent, view), ...ordersOf(parent.personId)]} />
              {parent.masked !== null && <RecordAgreement caseId={caseId} parent={parent} />}
            </Card>
          ))}
        </div>
      </div>
    </div>
  )
}

function childFacts(view: CaseView, today: string): readonly Fact[] {
  const { people } = words
  const { child, youngPersonFrom } = view
  const decides = today < youngPersonFrom ? people.decidesFrom : people.decidesSince
  return [
    { term: people.name, detail: childName(view) },
    ...(child.knownAs === '' ? [] : [{ term: people.knownAs, detail: child.knownAs }]),
    { term: people.dateOfBirth, detail: people.age(asDate(child.dateOfBirth), child.age) },
    { term: people.decides, detail: decides(asDate(youngPersonFrom)) },
    ...ownLetters(view),
    { term: people.source, detail: referredBy(view) },
    { term: people.worker, detail: view.worker },
  ]
}

/** P10: where their own notes go and how they read, once they may ask for them or somebody has recorded it. */
function ownLetters({ child, whoMayAsk }: CaseView): readonly Fact[] {
  const { people, form } = words
  const mayAsk = whoMayAsk.some(({ personId, may }) => may && personId === child.personId)
  return [
    ...(mayAsk || child.address !== ''
      ? [{ term: people.ownAddress, detail: child.address === '' ? people.noOwnAddress : child.address }]
      : []),
    ...(child.format === 'standard' ? [] : [{ term: people.format, detail: form.formats[child.format] }]),
  ]
}

function senFacts({ sen }: CaseView): readonly Fact[] {
  const { people } = words
  return [
    { term: people.provision, detail: senProvision.codes[sen.provision] },
    { term: people.stage, detail: ehcStage.codes[sen.stage] },
    { term: people.primaryNeed, detail: sen.primaryNeed === '' ? people.notKnown : senNeed.codes[sen.primaryNeed] },
    ...(sen.secondaryNeed === '' ? [] : [{ term: people.secondaryNeed, detail: senNeed.codes[sen.secondaryNeed] }]),
    { term: people.school, detail: sen.school === '' ? words.page.noSchool : sen.school },
    { term: people.setting, detail: settingType.codes[sen.setting] },
    ...(sen.yearGroup === '' ? [] : [{ term: people.yearGroup, detail: sen.yearGroup }]),
  ]
}

function referredBy({ source, referral }: CaseView): string {
  if (referral === null) return words.form.sources[source].label
  return referralWords.people.referred(referral.referredBy, referral.referredFrom, asDate(referral.referredOn))
}

/** P3: the way to seeing their details and contacting them. */
function RecordAgreement({ caseId, parent }: { readonly caseId: string; readonly parent: ParentView }) {
  const mayRecord = useMay('consent:record')
  const { personId } = parent
  if (!mayRecord) return null
  return (
    <ButtonRow>
      <Button
        small
        label={referralWords.people.recordFor(parentName(parent))}
        onPress={() => go({ at: 'agreement', caseId, personId })}
      >
        {referralWords.people.record}
      </Button>
    </ButtonRow>
  )
}

function parentFacts(parent: ParentView, { referral }: CaseView): readonly Fact[] {
  const { people, form } = words
  const agreed = referral?.agreements.find(({ personId }) => personId === parent.personId)
  const shown = (detail: 'address' | 'phone' | 'email', empty: string) => detailOf(parent, detail, empty)
  return [
    { term: form.relationship, detail: parent.relationship },
    { term: people.responsibility, detail: responsibility(parent) },
    { term: people.address, detail: shown('address', people.noAddress) },
    { term: people.phone, detail: shown('phone', people.none) },
    { term: people.email, detail: shown('email', people.none) },
    {
      term: people.contactBy,
      detail: parent.contactBy.length === 0 ? people.notKnown : reached(parent.contactBy),
    },
    { term: people.language, detail: parent.interpreter ? people.interpreter(parent.language) : parent.language },
    { term: people.format, detail: form.formats[parent.format] },
    ...(agreed === undefined
      ? []
      : [
          {
            term: referralWords.people.agreed,
            detail: referralWords.people.agreedOn(agreed.gotBy, asDate(agreed.agreedAt)),
          },
        ]),
  ]
}

function detailOf(parent: ParentView, detail: 'address' | 'phone' | 'email', empty: string): string {
  if (parent.masked !== null)
    return parent.masked.includes(detail) ? referralWords.people.masked : referralWords.people.none
  return parent[detail] === '' ? empty : parent[detail]
}

function responsibility({ parentalResponsibility, evidenceSeen }: ParentView): string {
  const { responsibilities } = words.people
  if (parentalResponsibility === 'yes' && evidenceSeen !== '') return responsibilities.seen(evidenceSeen)
  return responsibilities[parentalResponsibility]
}

function reached(ways: ParentView['contactBy']): string {
  const said = ways.map((way) => words.form.contactWays[way].toLowerCase()).join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
