import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { notProven, proven, whyNot, type Verdict } from '../../text/pack-verdict.ts'
import { KeyInGroups } from './KeyInGroups.tsx'
import { words } from './words.ts'

/** What the check found, and what no check of a file can find. */
export function PackVerdict({ verdict }: { readonly verdict: Verdict }) {
  if (!verdict.proven)
    return (
      <Notice kind="stop" title={words.notProven} announce>
        {whyNot[verdict.why]}
      </Notice>
    )
  return (
    <>
      <Notice kind="success" title={words.proven} announce>
        {words.ours}
      </Notice>
      <Card title={words.provenTitle}>
        <ul className="measure packs-verdict">
          {proven(verdict).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>
            {words.key} <KeyInGroups>{verdict.key}</KeyInGroups>
          </li>
        </ul>
      </Card>
      <Card title={words.notProvenTitle}>
        <ul className="measure packs-verdict">
          {notProven(true).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
    </>
  )
}
