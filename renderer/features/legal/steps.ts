import type { Output } from '../../../preload/contract/index.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { legalWords } from './words.ts'

export type LegalView = Output<'openLegalRequest'>
export type Step = {
  readonly title: string
  readonly status: 'done' | 'now' | 'later' | 'not'
  /** Who and when, line by line. */
  readonly told: readonly string[]
}

const text = legalWords.steps

/** The steps of a legal request in the order of the policy (P9): what is done by whom and when, what is now, what comes later. */
export function stepsOf(view: LegalView): readonly Step[] {
  const { state, decisions, answers } = view
  const isOver = view.decisions.at(-1)?.kind === 'refuse' || answers.at(-1)?.answer === 'no'
  const received: Step = {
    title: text.received,
    status: 'done',
    told: [`${view.recordedBy}, ${asMoment(view.recordedAt)}`, text.routed[view.routedTo]],
  }
  const decided: Step = {
    title: text.decided,
    status: state === 'considering' || state === 'asking' ? 'now' : 'done',
    told: [
      ...decisions.flatMap(tellDecision),
      ...(view.turn === 'head' || view.turn === 'line-manager' ? [text.waits[view.turn]] : []),
    ],
  }
  const permitted: Step = {
    title: text.permitted,
    status: answers.length > 0 ? 'done' : state === 'permission' ? 'now' : statusLater(isOver),
    told: answers.map(
      ({ answer, name, answeredAt, recordedBy }) =>
        `${text.answers[answer](name, asMoment(answeredAt))} (${recordedBy})`,
    ),
  }
  if (isOver) return [received, decided, permitted, letterStep(view)]
  const extracted: Step = {
    title: text.extracted,
    status: view.packs.length > 0 ? 'done' : state === 'extracting' ? 'now' : 'later',
    told: [],
  }
  return [received, decided, permitted, extracted, packStep(view, 'officer'), packStep(view, 'parents')]
}

function tellDecision({ kind, decidedBy, role, decidedAt, reply }: LegalView['decisions'][number]): readonly string[] {
  const who = role === 'line-manager' ? text.standIn(decidedBy) : decidedBy
  const told = text.decisions[kind](who, asMoment(decidedAt))
  return reply === null ? [told] : [told, text.replied(asDate(reply.receivedOn))]
}

function packStep({ state, packs, sendings }: LegalView, copy: 'officer' | 'parents'): Step {
  const pack = packs.find((each) => each.copy === copy)
  const sent = sendings.find(({ what }) => what === copy)
  return {
    title: text[copy],
    status: sent !== undefined ? 'done' : state === 'sending' ? 'now' : 'later',
    told: [
      ...(pack === undefined ? [] : [text.released(pack.releasedBy, asMoment(pack.releasedAt))]),
      ...(sent === undefined ? [] : [tellSending(sent)]),
    ],
  }
}

function letterStep({ sendings }: LegalView): Step {
  const sent = sendings.find(({ what }) => what === 'letter')
  return {
    title: text.letter,
    status: sent === undefined ? 'now' : 'done',
    told: sent === undefined ? [] : [tellSending(sent)],
  }
}

function tellSending({ method, sentOn, recordedBy }: LegalView['sendings'][number]): string {
  const how = legalWords.sending.methods[method]
  return text.sent(how.charAt(0).toLowerCase() + how.slice(1), asDate(sentOn), recordedBy)
}

function statusLater(isOver: boolean): 'later' | 'not' {
  return isOver ? 'not' : 'later'
}
