import { useMay } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import type { CaseView } from './case-view.ts'
import { toPutRight } from './to-put-right.ts'
import { words } from './words.ts'

export function ToPutRightCard({ view }: { readonly view: CaseView }) {
  const mayChange = useMay('case:change')
  const found = toPutRight(view)
  if (found.length === 0) return null
  return (
    <Card title={words.toPutRight.title} edge="warn">
      <ul className="to-put-right">
        {found.map(({ text, parent }) => (
          <li key={text}>
            {text}{' '}
            {parent !== null && mayChange && (
              <TextLink
                label={`${parent.link}: ${text}`}
                onPress={() => go({ at: parent.at, caseId: view.caseId, personId: parent.personId })}
              >
                {parent.link}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
