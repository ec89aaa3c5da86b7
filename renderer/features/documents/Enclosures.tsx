import { Button } from '../../components/Button/Button.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { go } from '../../place.ts'
import { useAsk } from '../../use-ask.ts'
import { words } from './words.ts'

interface EnclosuresProps {
  readonly caseId: string
  readonly documentId: string
  readonly mayAttach: boolean
}

/** What came with a message, each with the way to make it a document of its own without saving it anywhere. */
export function Enclosures({ caseId, documentId, mayAttach }: EnclosuresProps) {
  const { value: enclosed = [] } = useAsk('listEnclosures', { caseId, documentId })
  const { view } = words
  if (enclosed.length === 0) return null
  return (
    <section aria-labelledby="enclosed" className="stack-close">
      <h2 id="enclosed" className="document-heading">
        {view.enclosed}
      </h2>
      <ul className="document-enclosed">
        {enclosed.map(({ name, bytes }, index) => {
          const shown = name === '' ? view.noName : name
          return (
            <li key={index}>
              <span className="document-name">{view.enclosedFile(shown, sizeInWords(bytes))}</span>{' '}
              {mayAttach && bytes > 0 && (
                <Button
                  kind="quiet"
                  small
                  label={view.attachThis(shown)}
                  onPress={() => go({ at: 'new-document', caseId, enclosed: { documentId, index, name: shown } })}
                >
                  {view.attach}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
