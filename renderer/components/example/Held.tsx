import { useState } from 'react'
import type { ReactElement } from 'react'

interface HeldProps<T> {
  readonly start: T
  readonly children: (value: T, set: (value: T) => void) => ReactElement
}

/** Holds the value of a controlled component in an example. */
export function Held<T>({ start, children }: HeldProps<T>) {
  const [value, setValue] = useState<T>(start)
  return children(value, (next) => {
    setValue(() => next)
  })
}
