import { useAppState, useMay } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { useAsk } from '../../use-ask.ts'
import { AuditCheck } from './AuditCheck.tsx'
import { aboutWords as words } from './words.ts'

export function AboutPage() {
  const state = useAppState((app) => app.state)
  const mayCheck = useMay('audit:check')
  const { value } = useAsk('readService', {})
  if (state === null) return null
  const { versions, demo } = state
  return (
    <Page title={words.title} lead={words.lead}>
      {versions.fallbackRuntime && <Notice kind="warning">{words.fallback}</Notice>}
      <Card title={words.product}>
        <Facts
          facts={[
            { term: words.version, detail: versions.casebook },
            { term: words.electron, detail: versions.electron },
            { term: words.chromium, detail: versions.chromium },
            { term: words.licence, detail: words.licenceName },
          ]}
        />
      </Card>
      <Card title={words.data}>
        <Facts
          facts={[
            {
              term: words.folder,
              detail: (
                <>
                  <p>{value?.folder}</p>
                  <p className="small">{demo ? words.folderDemo : words.folderReal}</p>
                </>
              ),
            },
            { term: words.network, detail: words.noNetwork },
          ]}
        />
      </Card>
      {mayCheck && <AuditCheck />}
    </Page>
  )
}
