import type { ReactNode } from 'react'
import { words } from '../../text/words.ts'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import { useHotkey } from '../KeyHint/useHotkey.ts'
import { SideNavigation } from './SideNavigation.tsx'
import type { NavigationItem } from './SideNavigation.tsx'
import './AppShell.css'

export interface AppShellProps {
  readonly service: string
  readonly person: string
  /** What the person is here, in words: "coordinator". */
  readonly roleName: string
  /** Puts "Fictional cases" across every page and print. */
  readonly demo?: boolean | undefined
  readonly search?: ReactNode
  /** What must be in reach on this page, whatever stands on it. */
  readonly act?: ReactNode
  /** Groups, drawn with a line between them. */
  readonly navigation: readonly (readonly NavigationItem[])[]
  readonly current: string
  readonly onNavigate: (id: string) => void
  readonly onLock: () => void
  readonly children: ReactNode
}

export function AppShell(props: AppShellProps) {
  useHotkey('ctrl+l', props.onLock)
  return (
    <div className={props.demo === true ? 'shell shell--demo' : 'shell'}>
      <SkipLink />
      <header className="shell__top">
        <div className="shell__header">
          <div className="shell__brand">
            <span className="shell__product">{words.productName}</span>
            <span className="shell__service">{props.service}</span>
          </div>
          <div className="shell__search">{props.search}</div>
          <div className="shell__person">
            {props.act}
            <span>
              {props.person} · {props.roleName}
            </span>
            <button type="button" className="shell__lock" aria-keyshortcuts="Control+L" onClick={props.onLock}>
              {words.lock} <KeyHint keys={words.lockKeys} />
            </button>
          </div>
        </div>
        {props.demo === true && <p className="shell__demo">{words.fictional}</p>}
      </header>
      <SideNavigation groups={props.navigation} current={props.current} onNavigate={props.onNavigate} />
      <main id="main" className="shell__main focus-silent" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}

function SkipLink() {
  return (
    <a
      href="#main"
      className="shell__skip"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      {words.skipToContent}
    </a>
  )
}
