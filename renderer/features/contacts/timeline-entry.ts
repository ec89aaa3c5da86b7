import { asDuration } from '../../text/format.ts'
import { consentMethodWords } from '../../text/labels.ts'
import { shortDate, shortMoment } from '../../text/when.ts'
import { legalReason, scope } from '../../../preload/contract/codes.ts'
import type { CaseView } from '../cases/case-view.ts'
import { timelineWords as words } from './timeline-words.ts'
import type { Entry } from './use-timeline.ts'

export type Told = {
  readonly title: string
  readonly byline: string
  /** What the entry says further, in the soft small type; empty when there is nothing. */
  readonly under: string
  readonly tone: 'accent' | 'ok' | 'warn' | 'stop' | 'neutral'
}

/** One entry of the timeline in words. */
export function tell(entry: Entry, view: Pick<CaseView, 'consents'>, today: string): Told {
  const { kind, what, whom, by } = entry
  const consent = view.consents.find(({ consentId }) => consentId === (entry.coveredBy ?? entry.id))
  const date = shortDate(entry.at, today)
  switch (kind) {
    case 'contact':
      return { title: contactTitle(what, whom), byline: contactByline(entry, today), under: '', tone: 'accent' }
    case 'permission-given':
      return {
        title: words.given(consent === undefined ? '' : whatFor(consent)),
        byline: joined([date, lower(methodWords(what))]),
        under: joined([
          whom,
          consent === undefined ? '' : words.until(shortDate(consent.expiresOn, today)),
          entry.text === '' ? '' : `“${entry.text}”`,
        ]),
        tone: 'ok',
      }
    case 'permission-ended':
      return {
        title: endedTitle(what, whom),
        byline: joined([date, words.by(by)]),
        under: entry.text,
        tone: 'warn',
      }
    case 'permission-asked':
      return {
        title: words.asked(whom),
        byline: joined([date, lower(methodWords(what)), words.by(by)]),
        under: entry.text,
        tone: 'neutral',
      }
    case 'permission-answered':
      return {
        title: words.answered[what]?.(whom) ?? whom,
        byline: joined([date, words.by(by)]),
        under: entry.text,
        tone: 'warn',
      }
    case 'incident':
      return {
        title: words.incident(words.incidents[what] ?? what, whom),
        byline: joined([shortMoment(entry.at, today), words.by(by)]),
        under: entry.text,
        tone: 'stop',
      }
    case 'incident-reviewed':
      return {
        title: words.incidentReviewed(words.incidents[what] ?? what),
        byline: joined([date, words.by(by)]),
        under: entry.text,
        tone: 'neutral',
      }
    case 'referral-agreed':
      return {
        title: words.agreed(whom),
        byline: joined([date, words.routes[what] ?? '', words.by(by)]),
        under: entry.text,
        tone: 'ok',
      }
    case 'request':
      return {
        title: what === 'complaint' ? words.complaint(whom) : words.request(whom),
        byline: joined([date, words.regimes[what] ?? '', words.by(by)]),
        under: entry.text,
        tone: 'accent',
      }
    case 'pack-released':
      return {
        title: words.released(whom),
        byline: joined([date, words.by(by)]),
        under: entry.text,
        tone: 'accent',
      }
    case 'pack-sent':
      return {
        title: words.sent(whom),
        byline: joined([date, words.sending[what] ?? '', words.by(by)]),
        under: entry.text,
        tone: 'accent',
      }
    case 'legal-request':
      return {
        title: words.legalRequest(whom),
        byline: joined([date, lower(legalReason.codes[what as keyof typeof legalReason.codes]), words.by(by)]),
        under: entry.text,
        tone: 'accent',
      }
    case 'legal-sent':
      return {
        title: (words.legalSent[what] ?? words.sent)(whom),
        byline: joined([date, words.by(by)]),
        under: entry.text,
        tone: 'accent',
      }
    case 'disclosure':
      return {
        title: words.passedOn(whom),
        byline: joined([shortMoment(entry.at, today), words.by(by)]),
        under: joined([entry.text, what === 'safeguarding' ? words.underConcern : '']),
        tone: 'accent',
      }
    case 'document':
      return {
        title: words.document(entry.text),
        byline: joined([date, whom === '' ? '' : words.from(whom), words.addedBy(by)]),
        under: '',
        tone: 'neutral',
      }
    case 'concern':
      return {
        title: words.concern,
        byline: joined([shortMoment(entry.at, today), words.by(by)]),
        under: what === 'passed-on' ? words.concernPassedOn : words.concernNotPassedOn,
        tone: 'warn',
      }
    case 'case-opened':
      return { title: words.openedTitle, byline: joined([date, words.sources[what] ?? '']), under: '', tone: 'neutral' }
  }
}

/** By which permission a contact was covered; empty when it needed none. */
export function coveredBy(entry: Entry, view: Pick<CaseView, 'consents'>, today: string): string {
  if (entry.coveredBy === null) return ''
  const consent = view.consents.find(({ consentId }) => consentId === entry.coveredBy)
  return consent === undefined ? words.covered : words.coveredOn(shortDate(consent.givenAt, today))
}

function endedTitle(what: string, whom: string): string {
  if (what === 'superseded') return words.superseded(whom)
  return what === 'invalidated' ? words.invalidated(whom) : words.withdrawn(whom)
}

function contactTitle(what: string, whom: string): string {
  return Object.hasOwn(words.titles, what) ? words.titles[what as keyof typeof words.titles](whom) : whom
}

function contactByline({ at, minutes, level, by }: Entry, today: string): string {
  return joined([
    shortMoment(at, today),
    minutes === null ? '' : asDuration(minutes),
    level === null ? '' : words.level(level),
    words.by(by),
  ])
}

function whatFor({ grants }: CaseView['consents'][number]): string {
  const each = grants.map((grant) => {
    const label = lower(scope.codes[grant.scope])
    return (grant.scope === 'school-staff' || grant.scope === 'pass-on') && grant.body !== ''
      ? `${label} (${grant.body})`
      : label
  })
  return each.join(', ')
}

function methodWords(what: string): string {
  return Object.hasOwn(consentMethodWords, what) ? consentMethodWords[what as keyof typeof consentMethodWords] : what
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
