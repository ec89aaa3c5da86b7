import type { ReactNode } from 'react'
import './TextLink.css'

interface TextLinkProps {
  readonly children: ReactNode
  readonly onPress: () => void
  /** Says where it goes when the words alone do not ('Open' → 'Open Jayden Whitlock'). */
  readonly label?: string | undefined
  readonly strong?: boolean | undefined
}

/** Goes to another page of the app. Something that acts here and now is a Button. */
export function TextLink({ children, onPress, label, strong = false }: TextLinkProps) {
  return (
    <a
      href="#go"
      className={strong ? 'text-link text-link--strong' : 'text-link'}
      aria-label={label}
      draggable={false}
      onClick={(event) => {
        event.preventDefault()
        onPress()
      }}
    >
      {children}
    </a>
  )
}
