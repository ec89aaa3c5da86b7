import type { ReactNode } from 'react'

interface FormProps {
  readonly className?: string
  readonly label?: string | undefined
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** Checked by us and not by the browser, whose messages come one at a time and in its own words. */
export function Form({ className = 'stack', label, onSubmit, children }: FormProps) {
  return (
    <form
      className={className}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
