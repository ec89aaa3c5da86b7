import { TextLink } from '../TextLink/TextLink.tsx'
import type { Example } from '../example.ts'
import { Facts } from './Facts.tsx'

function nowhere() {
  return undefined
}

const change = (what: string) => (
  <TextLink label={`Change ${what}`} onPress={nowhere}>
    Change
  </TextLink>
)

export const examples: readonly Example[] = [
  {
    name: 'Beside, with actions',
    render: () => (
      <Facts
        facts={[
          { term: 'Name', detail: 'Dana Whitlock', action: change('name') },
          { term: 'Relationship', detail: 'Mother, parental responsibility seen', action: change('relationship') },
          { term: 'Address', detail: '14 Elm Road\nReading\nRG1 5AB', action: change('address') },
        ]}
      />
    ),
  },
  {
    name: 'Stacked',
    render: () => (
      <Facts
        layout="stacked"
        facts={[
          { term: 'School', detail: 'Highdown, Year 8' },
          { term: 'Worker', detail: 'Tom Bailey since 3 September 2026' },
        ]}
      />
    ),
  },
]
