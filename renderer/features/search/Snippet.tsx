import type { ReactNode } from 'react'

/** The words around a find, with what was found marked: between U+0002 and U+0003 in the text. */
export function Snippet({ text }: { readonly text: string }) {
  return <>{marked(text)}</>
}

function marked(text: string): readonly ReactNode[] {
  return text.split('\u0002').flatMap((part, at) => {
    if (at === 0) return [part]
    const [find = '', ...rest] = part.split('\u0003')
    return [<mark key={`${String(at)} ${find}`}>{find}</mark>, rest.join('')]
  })
}
