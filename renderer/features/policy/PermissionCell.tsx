import type { Output } from '../../../preload/contract/index.ts'
import { tableWords as words } from './words.ts'

type Row = Output<'readPermissionTable'>['rows'][number]
type Cell = Row['roles']['head']

/** What one role may, in words: the usual answer, and where it differs. A no carries its reason's code. */
export function PermissionCell({ cell }: { readonly cell: Cell }) {
  return (
    <>
      <Answer code={cell.usually} yes={cell.shows === 'own-cases' ? words.ownCases : words.yes} />
      {cell.except.map(({ when, code }) => (
        <span className="permission__except" key={when}>
          {words.when[when]}: <Answer code={code} yes={words.yes.toLowerCase()} />
        </span>
      ))}
    </>
  )
}

function Answer({ code, yes }: { readonly code: Cell['usually']; readonly yes: string }) {
  if (code === null) return <strong>{yes}</strong>
  return (
    <>
      {words.no} <span className="permission__code">{code}</span>
    </>
  )
}
