import type { z } from 'zod'
import { contract, type Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { problemsOf, type Labels } from '../../send.ts'
import { serviceLabels } from '../service/ServiceFields.tsx'
import { passwordFault } from './NewPassword.tsx'
import { setUpWords } from './set-up-words.ts'

export const steps = ['service', 'place', 'head', 'key', 'typed-back', 'check'] as const
export type Step = (typeof steps)[number]

/** What has been answered so far. It stays in the page's memory: there is no encrypted database to keep it in yet. */
export type Answers = {
  readonly service: {
    readonly name: string
    readonly address: string
    readonly phone: string
    readonly email: string
    readonly localAuthority: string
    readonly handlingLine: string
  }
  readonly where: 'usual' | 'folder'
  readonly folder: string
  readonly head: { readonly name: string; readonly signInName: string; readonly password: string }
  readonly typedBack: readonly [string, string]
}

export const noAnswers: Answers = {
  service: { name: '', address: '', phone: '', email: '', localAuthority: '', handlingLine: '' },
  where: 'usual',
  folder: '',
  head: { name: '', signInName: '', password: '' },
  typedBack: ['', ''],
}

export type RecoveryKey = Output<'proposeRecoveryKey'>

export const labels: Labels = {
  ...serviceLabels,
  folder: 'The folder',
  'head.name': 'Your full name',
  'head.signInName': 'Your sign-in name',
  'head.password': 'Your password',
  typedBack: 'The two words',
}

/** What setUpService is asked with. */
export function inputOf({ service, where, folder, head, typedBack }: Answers) {
  return {
    service: { ...service, email: service.email.trim() },
    folder: where === 'usual' ? '' : folder,
    head,
    typedBack: [...typedBack],
  }
}

/** Everything wrong with one step's answers, in the order of its fields; nothing when it may go on. */
export async function problemsAt(step: Step, answers: Answers, key: RecoveryKey | null): Promise<readonly Problem[]> {
  const { shape } = contract.setUpService.input
  switch (step) {
    case 'service':
      return problemsOfPart('service', shape.service, inputOf(answers).service)
    case 'place':
      return answers.where === 'folder' && answers.folder === ''
        ? [{ field: 'folder', message: setUpWords.place.none }]
        : []
    case 'head':
      return problemsOfHead(answers)
    case 'typed-back':
      return key === null ? [] : problemsOfTypedBack(answers, key)
    case 'key':
    case 'check':
      return []
  }
}

/** The step a field is asked at; `undefined` for a trouble with no field. */
export function stepOf(field: string | undefined): Step | undefined {
  if (field === undefined) return undefined
  if (field === 'folder') return 'place'
  if (field.startsWith('typedBack')) return 'typed-back'
  return field.startsWith('service') ? 'service' : 'head'
}

async function problemsOfHead({ service, head }: Answers): Promise<readonly Problem[]> {
  const problems = problemsOfPart('head', contract.setUpService.input.shape.head, head)
  if (head.password === '') return problems
  const fault = await passwordFault(head.password, [head.name, head.signInName, service.name])
  return fault === null
    ? problems
    : [...problems, ...problemsOf({ code: 'password-weak', fields: { 'head.password': fault } }, labels)]
}

/** The door compares them again; saying so here keeps a slip of the pen from costing the whole last page. */
function problemsOfTypedBack({ typedBack }: Answers, { words, askFor }: RecoveryKey): readonly Problem[] {
  return askFor.flatMap((position, index) => {
    const typed = typedBack[index] ?? ''
    const field = `typedBack.${String(index)}`
    const { label, wrong, missing } = setUpWords.typedBack
    if (lettersOf(typed) === '') return [{ field, message: missing(position) }]
    return lettersOf(typed) === words[position - 1] ? [] : [{ field, message: wrong(label(position)) }]
  })
}

function problemsOfPart(part: string, schema: z.ZodType, value: unknown): readonly Problem[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  const fields = parsed.error.issues.map(({ path, message }) => [`${part}.${path.join('.')}`, message] as const)
  return problemsOf({ code: 'malformed', fields: Object.fromEntries(fields) }, labels)
}

function lettersOf(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z]/g, '')
}

/** The words to print and type back: the same for as long as nobody finishes setting up. */
export async function proposeRecoveryKey(): Promise<RecoveryKey | null> {
  const proposed = await ask('proposeRecoveryKey', {})
  return proposed.ok ? proposed.value : null
}
