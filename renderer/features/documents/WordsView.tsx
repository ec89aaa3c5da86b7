import { words } from './words.ts'
import { Zoomed } from './Zoomed.tsx'

/** The words of a document, as text and nothing else: what looks like a link or a tag in it is only letters. */
export function WordsView({ text, title }: { readonly text: string; readonly title: string }) {
  const { view } = words
  return (
    <Zoomed title={title} label={view.words(title)}>
      {(zoom) => (
        <div className="document-words" style={{ fontSize: `${String(Math.round((zoom ?? 1) * 100))}%` }}>
          {text === '' ? <p>{view.noWords}</p> : text}
        </div>
      )}
    </Zoomed>
  )
}
