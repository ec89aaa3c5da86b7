import { clauses, type Clause } from '../../main/policy/clauses.ts'
import { openTo, permissionTable, type Cell, type TableRow } from '../../main/policy/permission-table.ts'
import { clauseCodes, type ClauseCode } from '../../preload/contract/policy.ts'
import { roles } from '../../preload/contract/session.ts'
import { operationInWords, tableWords, words } from '../../renderer/features/policy/words.ts'
import { roleWords } from '../../renderer/text/labels.ts'
import { reasonMessage } from '../../renderer/text/reasons.ts'

/** The pages of docs/ that are made from the code, by path: Markdown, not yet laid out. */
export function generatedPages(): Readonly<Record<string, string>> {
  return { 'docs/policy.md': policyPage(), 'docs/permissions.md': permissionsPage() }
}

function madeFrom(what: string): string {
  return `<!-- Made from ${what} by \`node scripts/write-docs.mjs\`. A change here would be lost. -->`
}

function policyPage(): string {
  return [
    madeFrom('main/policy/clauses.ts'),
    '# The policy, clause by clause',
    `${words.lead} The same page, with what is counted today, is in Casebook under _${words.title}_. Who may do what stands in [the permission table](permissions.md).`,
    ...clauseCodes.flatMap((clause) => clauseSection(clause, clauses[clause])),
  ].join('\n\n')
}

function clauseSection(clause: ClauseCode, { title, policy, ours, screen, door, schema }: Clause): string[] {
  return [
    `## ${words.heading(clause, title)}`,
    ours,
    `> ${policy}`,
    [
      ...wall(words.walls.screen, screen, ({ component, does }) => `${does} \`renderer/features/${component}\``),
      ...wall(words.walls.door, door, ({ operation, code, does }) => `${does} \`${operation}\` → \`${code}\``),
      ...wall(words.walls.schema, schema, ({ object, does }) => `${does} \`${object}\``),
    ].join('\n'),
  ]
}

function wall<T>(name: string, held: readonly T[], line: (one: T) => string): string[] {
  return [`- **${name}**`, ...held.map((one) => `  - ${line(one)}`)]
}

function permissionsPage(): string {
  const rows = permissionTable()
  return [
    madeFrom('the contract and main/policy/permissions.ts'),
    `# ${tableWords.title}`,
    tableWords.lead,
    ...clauseCodes.flatMap((clause) =>
      clauseTable(
        clause,
        rows.filter((row) => row.clause === clause),
      ),
    ),
    `## ${tableWords.openTitle}`,
    (['anyone', 'session'] as const)
      .map((needs) => `- ${tableWords[needs]}: ${openTo(needs).map(operationInWords).join(', ')}.`)
      .join('\n'),
    `## ${tableWords.codesTitle}`,
    reasonTable(rows),
  ].join('\n\n')
}

function clauseTable(clause: ClauseCode, rows: readonly TableRow[]): string[] {
  if (rows.length === 0) return []
  const head = [tableWords.operation, ...roles.map((role) => roleWords[role]), tableWords.archive]
  const lines = rows.map((row) => [
    `${operationInWords(row.operation)} \`${row.permission}\``,
    ...roles.map((role) => cellInWords(row.roles[role])),
    tableWords.archived[row.archive],
  ])
  return [`## ${words.heading(clause, clauses[clause].title)}`, markdownTable(head, lines)]
}

function cellInWords({ usually, except, shows }: Cell): string {
  const usual = answer(usually, shows === 'own-cases' ? tableWords.ownCases : tableWords.yes)
  const others = except.map(
    ({ when, code }) => `${tableWords.when[when]}: ${answer(code, tableWords.yes).toLowerCase()}`,
  )
  return [usual, ...others].join('; ')
}

function answer(code: Cell['usually'], yes: string): string {
  return code === null ? yes : `${tableWords.no} (${code})`
}

function reasonTable(rows: readonly TableRow[]): string {
  const cells = rows.flatMap((row) => Object.values(row.roles))
  const codes = cells.flatMap(({ usually, except }) => [usually, ...except.map(({ code }) => code)])
  const told = [...new Set(codes.filter((code) => code !== null)), 'archived' as const]
  return markdownTable(
    [tableWords.code, tableWords.meaning],
    told.map((code) => [`\`${code}\``, reasonMessage({ code })]),
  )
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(tableLine).join('\n')
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
