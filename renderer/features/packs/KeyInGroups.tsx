import type { Ref } from 'react'
import './packs.css'

/** A key in groups, to be read out or compared; wherever it is read, the spaces do not count. */
export function KeyInGroups({ children, ref }: { readonly children: string; readonly ref?: Ref<HTMLElement> }) {
  return (
    <code className="key-in-groups" ref={ref}>
      {(children.match(/.{1,10}/g) ?? []).join(' ')}
    </code>
  )
}
