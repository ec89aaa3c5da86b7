import type { ReactElement } from 'react'

/** One state of a component, for the gallery and for the checks that walk over all of them. */
export interface Example {
  readonly name: string
  readonly render: () => ReactElement
}
