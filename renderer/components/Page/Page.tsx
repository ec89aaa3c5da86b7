import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import './Page.css'

export interface PageProps {
  readonly title: string
  /** A line above the title: where this page belongs. */
  readonly over?: ReactNode
  /** A line under the title. */
  readonly lead?: ReactNode
  /** Buttons opposite the title. */
  readonly actions?: ReactNode
  /** A second column; it goes underneath where there is no room. */
  readonly aside?: ReactNode
  readonly asideLabel?: string | undefined
  readonly asideWidth?: 'narrow' | 'medium' | 'wide' | undefined
  /** A sticky bar over everything, such as IdentityBar. */
  readonly bar?: ReactNode
  /** The title is said but not shown: the bar shows it. */
  readonly titleHidden?: boolean | undefined
  /** Exactly as high as the window, so that panes inside scroll on their own. */
  readonly fill?: boolean | undefined
  readonly children: ReactNode
}

/** A page of the app. On arrival the focus goes to its title, unless something on the page asked for it or somebody is typing elsewhere. */
export function Page(props: PageProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = props.title
  }, [props.title])
  // Before the page is painted: a reader who sees the title and presses a key must not lose the focus a moment later.
  useLayoutEffect(() => {
    const page = title.current?.closest('.page')
    const has = document.activeElement
    if (page?.contains(has) !== true && !(has instanceof HTMLInputElement))
      title.current?.focus({ preventScroll: true })
  }, [])

  return (
    <div className={props.fill === true ? 'page page--fill' : 'page'}>
      {props.bar}
      <div className={props.titleHidden === true ? 'hidden-visually' : 'page__head'}>
        <div>
          {props.over !== undefined && <p className="small">{props.over}</p>}
          <h1 ref={title} tabIndex={-1} className="focus-silent">
            {props.title}
          </h1>
          {props.lead !== undefined && <p className="small">{props.lead}</p>}
        </div>
        {props.actions !== undefined && <div className="page__actions">{props.actions}</div>}
      </div>
      {props.aside === undefined ? (
        <div className="page__body stack">{props.children}</div>
      ) : (
        <div className={`page__columns page__columns--${props.asideWidth ?? 'medium'}`}>
          <div className="page__body stack">{props.children}</div>
          <aside className="page__aside stack" aria-label={props.asideLabel}>
            {props.aside}
          </aside>
        </div>
      )}
    </div>
  )
}
