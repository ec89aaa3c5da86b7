import type { Example } from '../example.ts'
import { Button } from '../Button/Button.tsx'
import { Tag } from '../Tag/Tag.tsx'
import { IdentityBar } from './IdentityBar.tsx'

const facts = [
  { term: 'School', detail: 'Highdown, Year 8', note: <Tag tone="accent">EHC needs assessment</Tag> },
  {
    term: 'Who can say yes today',
    detail: (
      <>
        <strong>Dana Whitlock</strong> (mother, PR seen)
      </>
    ),
    note: 'Mark Ellis: PR not known, ask · Jayden from 28 June 2030',
  },
]

const status = (
  <>
    <Tag tone="ok">Open</Tag>
    <p>Tom Bailey since 3 Sept</p>
  </>
)

export const examples: readonly Example[] = [
  {
    name: 'Plain',
    render: () => (
      <IdentityBar
        name="Jayden Whitlock"
        under="PPS-2026-0184 · born 4 May 2014, age 12"
        facts={facts}
        status={status}
      />
    ),
  },
  {
    name: 'With a warning and an action',
    render: () => (
      <IdentityBar
        name="Jayden Whitlock"
        under="PPS-2026-0184 · born 4 May 2014, age 12"
        facts={facts}
        status={status}
        warnings="Do not disclose the home address to Mark Ellis"
        act={
          <Button kind="danger" small>
            Child at risk
          </Button>
        }
      />
    ),
  },
]
