import { useState } from 'react'
import { codesOf, contactKind, interventionLevel } from '../../../preload/contract/codes.ts'
import { directions } from '../../../preload/contract/contacts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { NumberField } from '../../components/NumberField/NumberField.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { go } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { MomentFields, momentNow } from '../consents/MomentFields.tsx'
import { calledName } from '../cases/case-view.ts'
import { words as deciderWords } from '../deciders/words.ts'
import { ConfidenceFields } from '../deciders/ConfidenceFields.tsx'
import { CoverAside } from './CoverAside.tsx'
import { Whom } from './Whom.tsx'
import {
  aboutOf,
  happenedAtOf,
  isWithFamily,
  isSchoolMissing,
  problemsWith,
  startOf,
  toInput,
  type ContactAnswers,
} from './contact-answers.ts'
import { coverWords, formWords } from './form-words.ts'
import { useCover, type Cover } from './use-cover.ts'
import { needsPermission, noneInForce, notAgreed, whyNot } from './why-not.ts'
import './NewContactPage.css'

type CaseView = Output<'openCase'>

/** A line of the contact log. Whether it may be saved is judged while it is typed, and there is no way around a no (P7). */
export function NewContactPage({ caseId }: { caseId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  return <ContactForm view={view} />
}

function ContactForm({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const { draft, change, keptAt, discard } = useDraft<ContactAnswers>(`new-contact:${caseId}`, startOf(view))
  const cover = useCover(draft === undefined ? null : aboutOf(draft, view))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null

  const answers = draft
  const { kind } = answers
  const isRefused = cover !== undefined && !cover.covered
  const refused = needsPermission(kind) && isRefused ? { kind, cover } : undefined

  async function save() {
    const found = problemsWith(answers, view)
    if (found.length > 0) return setProblems(inFormOrder([...found, ...refusal()]))
    // What only the permission stops goes to the door all the same: it is the one that decides, and it notes the refusal.
    setBusy(true)
    const sent = await send('recordContact', toInput(answers, view), formWords.labels)
    setBusy(false)
    if (!sent.ok) return setProblems(isRefused ? sent.problems.flatMap(inOurWords) : sent.problems)
    await discard()
    return go({ at: 'case', caseId, tab: 'timeline' }, formWords.saved)
  }

  function refusal(): readonly Problem[] {
    if (isRefused && refused === undefined) return [{ field: 'direction', message: notAgreed(view, answers.personId) }]
    return refused === undefined ? [] : [{ field: 'kind', message: whyNot(view, refused.kind, refused.cover) }]
  }

  function inOurWords(problem: Problem): readonly Problem[] {
    return problem.field === 'kind' ? refusal() : [problem]
  }

  return (
    <Page
      title={formWords.title}
      over={<CaseLink view={view} tab="timeline" />}
      asideLabel={coverWords.waysForward}
      aside={
        <CoverAside
          view={view}
          kind={kind}
          cover={cover}
          onTheyRang={() => change(theyRang(answers))}
          onNow={() => change(momentNow())}
          onTheyDid={() => change({ direction: 'in' })}
          personId={answers.personId}
        />
      }
    >
      <ErrorSummary problems={problems} title={formWords.stops(problems.length)} />
      <Form onSubmit={() => void save()}>
        <FieldRow>
          <MomentFields
            name="happenedAt"
            label={formWords.when}
            problems={problems}
            date={answers.date}
            time={answers.time}
            onChange={change}
          />
          <NumberField
            name="minutes"
            label={formWords.minutes}
            suffix={formWords.minutesUnit}
            error={problemAt(problems, 'minutes')}
            value={answers.minutes}
            onChange={(minutes) => change({ minutes })}
          />
          <div className="contact-level">
            <Select
              name="level"
              label={formWords.level}
              width="full"
              error={problemAt(problems, 'level')}
              options={codesOf(interventionLevel).map((code) => ({
                value: code,
                label: interventionLevel.codes[code],
              }))}
              value={answers.level}
              onChange={(level) => change({ level })}
            />
          </div>
        </FieldRow>
        <Radios
          name="kind"
          label={formWords.kind}
          layout="chips"
          error={kindError(view, refused, answers, problemAt(problems, 'kind'))}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
          choices={codesOf(contactKind).map((code) => ({ value: code, label: formWords.kinds[code] }))}
        />
        {isWithFamily(kind) ? (
          <Radios
            name="direction"
            label={formWords.direction}
            layout="chips"
            error={problemAt(problems, 'direction')}
            value={answers.direction}
            onChange={(direction) => change({ direction })}
            choices={directions.map((value) => ({ value, ...formWords.directions[value] }))}
          />
        ) : null}
        <Whom view={view} answers={answers} problems={problems} change={change} />
        <TextArea
          name="text"
          label={formWords.text}
          hint={kind === 'they-rang' ? formWords.ringHint : undefined}
          rows={6}
          error={problemAt(problems, 'text')}
          value={answers.text}
          onChange={(text) => change({ text })}
          status={keptAt === null ? formWords.draft : formWords.draftKept(asTime(keptAt))}
        />
        <ConfidenceFields view={view} answers={answers} problems={problems} change={change} />
        <p id="cover-status" role="status" className="contact-status">
          {statusOf(view, answers, cover)}
        </p>
        <ButtonRow>
          <Button kind={isRefused ? 'secondary' : 'primary'} type="submit" busy={busy} describedBy="cover-status">
            {formWords.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'timeline' }, formWords.keptAsDraft)}>
            {formWords.keep}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** Only the call is noted: who rang keeps the name of their school, which this kind does not ask for. */
function theyRang({ kind, spokeTo, school }: ContactAnswers): Partial<ContactAnswers> {
  const from = kind === 'school-staff' ? [spokeTo, school] : [spokeTo]
  return { kind: 'they-rang', spokeTo: from.filter((part) => part.trim() !== '').join(', ') }
}

type Refused = { readonly kind: Parameters<typeof noneInForce>[0]; readonly cover: Cover }

/** Once saving was tried, the reason stands beside the kind for as long as it holds. */
function kindError(view: CaseView, refused: Refused | undefined, answers: ContactAnswers, tried: string | undefined) {
  if (tried === undefined || answers.kind === '') return tried
  if (answers.kind === 'with-parent' && view.childAlone !== null) return deciderWords.alone.refused(calledName(view))
  const happenedAt = happenedAtOf(answers)
  return refused === undefined || happenedAt === null ? undefined : noneInForce(refused.kind, happenedAt)
}

function statusOf(view: CaseView, answers: ContactAnswers, cover: Cover | undefined): string {
  if (isSchoolMissing(answers)) return coverWords.status.noSchool
  if (cover === undefined) return coverWords.status.unknown
  if (!needsPermission(answers.kind))
    return cover.covered ? coverWords.status.unknown : coverWords.status.refused(notAgreed(view, answers.personId))
  return cover.covered ? coverWords.status.covered : coverWords.status.refused(whyNot(view, answers.kind, cover))
}

function inFormOrder(problems: readonly Problem[]): readonly Problem[] {
  const order = [
    'happenedAt',
    'happenedAt-time',
    'minutes',
    'level',
    'kind',
    'direction',
    'personId',
    'school',
    'spokeTo',
    'text',
    'toldBy',
    'toldByOther',
    'keptFrom',
    'keptWhy',
  ]
  return problems.toSorted((a, b) => order.indexOf(a.field ?? '') - order.indexOf(b.field ?? ''))
}
