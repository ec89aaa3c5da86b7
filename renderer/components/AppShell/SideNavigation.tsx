import { useState } from 'react'
import { words } from '../../text/words.ts'

export interface NavigationItem {
  readonly id: string
  readonly label: string
  readonly count?: number | undefined
  /** What the count counts, for those who hear it: "9 things due". */
  readonly countLabel?: string | undefined
}

interface SideNavigationProps {
  readonly groups: readonly (readonly NavigationItem[])[]
  readonly current: string
  readonly onNavigate: (id: string) => void
}

/** A column at the side; in a narrow or much enlarged window it folds behind a Menu button. */
export function SideNavigation({ groups, current, onNavigate }: SideNavigationProps) {
  const [open, setOpen] = useState(false)
  return (
    <nav className="shell__navigation" aria-label={words.mainNavigation}>
      <button
        type="button"
        className="shell__menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {words.menu}
      </button>
      <div className={open ? 'shell__groups shell__groups--open' : 'shell__groups'}>
        {groups.map((group) => (
          <ul className="shell__group" key={group[0]?.id}>
            {group.map((item) => (
              <li key={item.id}>
                <a
                  href={`#${item.id}`}
                  className="shell__link focus-inside"
                  aria-current={item.id === current ? 'page' : undefined}
                  draggable={false}
                  onClick={(event) => {
                    event.preventDefault()
                    setOpen(false)
                    onNavigate(item.id)
                  }}
                >
                  <span>{item.label}</span>
                  {item.count !== undefined && <Count of={item} />}
                </a>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </nav>
  )
}

function Count({ of }: { readonly of: NavigationItem }) {
  return (
    <>
      <span className="shell__count" aria-hidden={of.countLabel !== undefined}>
        {of.count}
      </span>
      {of.countLabel !== undefined && <span className="hidden-visually">{of.countLabel}</span>}
    </>
  )
}
