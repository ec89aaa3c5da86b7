import { TextLink } from '../TextLink/TextLink.tsx'
import type { Example } from '../example.ts'
import { Card } from './Card.tsx'

function nowhere() {
  return undefined
}

export const examples: readonly Example[] = [
  {
    name: 'With a title',
    render: () => (
      <Card title="Your week" aside={<TextLink onPress={nowhere}>as a table</TextLink>}>
        <p>44 contacts · 17 h 20 min</p>
      </Card>
    ),
  },
  {
    name: 'With an edge',
    render: () => (
      <Card title="Why not?" edge="stop">
        <p>Our policy says we get a parent’s consent before discussing a child with school staff.</p>
        <p className="small">Clause P7. Dana Whitlock agreed on 12 November to the LA case file, not to the school.</p>
      </Card>
    ),
  },
  {
    name: 'Bare',
    render: () => (
      <Card>
        <strong>Record is whole.</strong> <span className="small">Checked at 08:52 · last backup last night</span>
      </Card>
    ),
  },
]
