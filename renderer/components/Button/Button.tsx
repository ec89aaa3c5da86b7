import type { ReactNode, Ref } from 'react'
import { shownKeys, spokenKeys } from '../KeyHint/hotkey.ts'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import { useHotkey } from '../KeyHint/useHotkey.ts'
import './Button.css'

export interface ButtonProps {
  readonly children: ReactNode
  /** 'danger' is outlined red, for a way into something serious; 'destroy' is the last, solid red step of it. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'destroy' | 'quiet' | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly onPress?: (() => void) | undefined
  /** Not possible now. It keeps its place in the tab order, so that `describedBy` can say why. */
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly busy?: boolean | undefined
  /** A key that presses it, shown inside it: 'n', 'alt+n', 'ctrl+enter'. */
  readonly hotkey?: string | undefined
  readonly wide?: boolean | undefined
  readonly small?: boolean | undefined
  readonly label?: string | undefined
  readonly pressed?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({ ref, ...props }: ButtonProps) {
  const { kind = 'secondary', type = 'button', busy = false, disabled = false, hotkey } = props
  const off = disabled || busy
  useHotkey(hotkey ?? '', () => props.onPress?.(), hotkey !== undefined && !off && props.onPress !== undefined)
  return (
    <button
      ref={ref}
      type={type}
      className={classes(kind, props.wide, props.small)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={hotkey === undefined ? undefined : spokenKeys(hotkey)}
      onClick={(event) => {
        if (off) event.preventDefault()
        else props.onPress?.()
      }}
    >
      {busy && <span className="button__spinner" aria-hidden="true" />}
      <span>{props.children}</span>
      {hotkey !== undefined && <KeyHint keys={shownKeys(hotkey)} />}
    </button>
  )
}

function classes(kind: string, wide?: boolean, small?: boolean) {
  return `button button--${kind}${wide === true ? ' button--wide' : ''}${small === true ? ' button--small' : ''}`
}
