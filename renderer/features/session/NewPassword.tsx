import { useEffect, useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { PasswordField } from '../../components/PasswordField/PasswordField.tsx'
import { Strength } from '../../components/Strength/Strength.tsx'
import { fieldMessage } from '../../text/reasons.ts'
import { sessionWords } from './words.ts'

type NewPasswordProps = {
  readonly name: string
  readonly label: string
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** What others could guess from: names, the service. */
  readonly about: readonly string[]
}

const pauseMilliseconds = 250

/** A password being chosen, with the advice that helps and how strong it is so far. The door judges it again when it is saved. */
export function NewPassword({ about, ...field }: NewPasswordProps) {
  const judged = useJudged(field.value, about)
  return (
    <PasswordField
      {...field}
      hint={sessionWords.password.advice}
      purpose="new-password"
      meter={
        judged !== null && (
          <Strength score={scoreOf(judged)} advice={field.error === undefined ? adviceOn(judged) : undefined} />
        )
      }
    />
  )
}

/** What the product's own rules say of a password, as field code; `null` when it will do or cannot be asked now. */
export async function passwordFault(password: string, about: readonly string[]): Promise<string | null> {
  const judged = await ask('judgePassword', { password, about: asked(about) })
  return judged.ok && !judged.value.ok ? judged.value.code : null
}

type Judged = Output<'judgePassword'>

/** Judged a moment after the last key; `null` before there is anything to judge. */
function useJudged(password: string, about: readonly string[]): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null)
  const terms = asked(about).join('\n')
  useEffect(() => {
    let current = true
    async function judge() {
      const result = await ask('judgePassword', { password, about: terms.split('\n') })
      if (current && result.ok) setJudged(result.value)
    }
    const timer = setTimeout(() => {
      if (password === '') setJudged(null)
      else void judge()
    }, pauseMilliseconds)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [password, terms])
  return password === '' ? null : judged
}

/** No more than a fair strength is shown for a password that would be refused. */
function scoreOf({ ok, score }: Judged): 0 | 1 | 2 | 3 | 4 {
  const scores = [0, 1, 2, 3, 4] as const
  return scores[ok ? score : Math.min(score, 2)] ?? 0
}

function adviceOn({ ok, code }: Judged): string | undefined {
  if (ok || code === null) return undefined
  return `${fieldMessage(code, sessionWords.password.it, { code: 'password-weak' })}.`
}

function asked(about: readonly string[]): string[] {
  return about.map((term) => term.replaceAll('\n', ' ').slice(0, 200)).slice(0, 5)
}
