import type { ReactNode } from 'react'
import { concernKind, concernRecipient } from '../../../preload/contract/codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { Fact } from '../../components/Facts/Facts.tsx'
import { asMoment } from '../../text/format.ts'
import { words } from './words.ts'
import './concerns.css'

export type Concern = Output<'listCaseConcerns'>[number]

export function isPassedOn({ passings }: Concern): boolean {
  return passings.length > 0
}

/** Everything that was recorded; what was left empty is left out. */
export function factsOf(concern: Concern): readonly Fact[] {
  const { one, form } = words
  return [
    { term: one.worry, detail: prose(concern.worry) },
    ...optional(one.kinds, concern.kinds.map((kind) => concernKind.codes[kind]).join('; ')),
    ...optional(one.seenBy, concern.seenBy),
    ...optional(one.evidence, concern.evidence),
    ...optional(one.childsView, concern.childsView),
    {
      term: one.parentAware,
      detail: prose([form.aware[concern.parentAware], concern.parentWhy].filter((part) => part !== '').join('\n')),
    },
    { term: one.recorded, detail: one.byAt(concern.recordedBy, asMoment(concern.recordedAt)) },
    { term: one.passings, detail: whomPassedTo(concern) },
    ...(concern.additions.length === 0 ? [] : [{ term: one.additions, detail: addedLater(concern) }]),
  ]
}

function optional(term: string, text: string): readonly Fact[] {
  return text === '' ? [] : [{ term, detail: prose(text) }]
}

function prose(text: string): ReactNode {
  return <p className="concern-words">{text}</p>
}

function whomPassedTo({ passings: all }: Concern): ReactNode {
  const { one, passing } = words
  if (all.length === 0) return <strong>{one.notPassedOn}</strong>
  return (
    <ul className="consent-grants">
      {all.map(({ passedTo, named, how, reference, passedAt, recordedBy }) => (
        <li key={`${passedAt} ${passedTo} ${named}`}>
          {[concernRecipient.codes[passedTo], named, passing.ways[how].toLowerCase(), asMoment(passedAt)]
            .filter((part) => part !== '')
            .join(', ')}
          {reference === '' ? null : `; ${one.reference(reference)}`}
          <span className="small"> ({recordedBy})</span>
        </li>
      ))}
    </ul>
  )
}

function addedLater({ additions: all }: Concern): ReactNode {
  return all.map(({ text, recordedBy, recordedAt }) => (
    <div key={recordedAt}>
      <p className="concern-words">{text}</p>
      <p className="small">{words.one.byAt(recordedBy, asMoment(recordedAt))}</p>
    </div>
  ))
}
