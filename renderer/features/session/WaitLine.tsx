import type { Wait } from './use-wait.ts'
import { sessionWords } from './words.ts'

/** The countdown beside the button it holds back. A screen reader hears the start in the summary and here the end, not every second. */
export function WaitLine({ wait, id }: { readonly wait: Wait; readonly id: string }) {
  const { signIn } = sessionWords
  return (
    <>
      {wait.seconds > 0 && (
        <p id={id} role="timer">
          {signIn.wait(inWords(wait.seconds))}
        </p>
      )}
      <p role="status" className={wait.over ? undefined : 'hidden-visually'}>
        {wait.over ? signIn.waitOver : ''}
      </p>
    </>
  )
}

function inWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const parts = [counted(minutes, 'minute'), counted(rest, 'second')].filter((part) => part !== '')
  return parts.join(' and ')
}

function counted(number: number, unit: string): string {
  if (number === 0) return ''
  return number === 1 ? `1 ${unit}` : `${String(number)} ${unit}s`
}
