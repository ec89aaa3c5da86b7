import { useState } from 'react'
import { useMe } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { roleWords } from '../../text/labels.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { roles, type Role } from '../../../preload/contract/session.ts'
import { PermissionTables } from './PermissionTables.tsx'
import { ReasonList } from './ReasonList.tsx'
import { useNarrow } from './use-narrow.ts'
import { operationInWords, tableWords as words } from './words.ts'
import './policy.css'

/** The whole permission table, read from the very rules the door asks. Where there is little room, one role at a time. */
export function PermissionsPage() {
  const me = useMe()
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<Role | 'every'>('every')
  const { value, refusal } = useAsk('readPermissionTable', {})
  const role = chosen === 'every' && narrow ? me.role : chosen
  return (
    <Page
      title={words.title}
      lead={words.lead}
      over={<TextLink onPress={() => go({ at: 'policy' })}>{words.over}</TextLink>}
    >
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      <Select
        name="role"
        label={words.role}
        value={role}
        onChange={setChosen}
        options={[
          ...(narrow ? [] : [{ value: 'every' as const, label: words.everyRole }]),
          ...roles.map((each) => ({ value: each, label: roleWords[each] })),
        ]}
      />
      {value !== undefined && (
        <>
          <PermissionTables rows={value.rows} clauses={value.clauses} roles={role === 'every' ? value.roles : [role]} />
          <Card title={words.openTitle}>
            <Facts
              facts={(['anyone', 'session'] as const).map((needs) => ({
                term: words[needs],
                detail: value.open[needs].map(operationInWords).join(', '),
              }))}
            />
          </Card>
          <ReasonList rows={value.rows} />
        </>
      )}
    </Page>
  )
}
