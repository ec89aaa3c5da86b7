import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bankHolidays } from '../../main/policy/data/bank-holidays.ts'
import { reasonsForRedaction } from '../../main/policy/reasons-for-redaction.ts'
import { inWords } from '../../main/policy/time.ts'
import * as codes from '../../preload/contract/codes.ts'
import { shownKeys } from '../../renderer/components/KeyHint/hotkey.ts'
import { picture } from '../../scripts/picture.mjs'
import { root } from '../../scripts/root.mjs'

const guides = ['docs/staff.md', 'docs/coordinator.md', 'docs/administrator.md']
const front = ['README.md', 'CONTRIBUTING.md']
const made = ['docs/policy.md', 'docs/permissions.md']
const pages = [...front, 'CHANGELOG.md', ...guides, ...made, ...filesIn('docs/adr', '.md')]
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string
  readonly license: string
  readonly scripts: Readonly<Record<string, string>>
  readonly engines: { readonly node: string }
}

describe('what can be run', () => {
  test('every npm command that is named is one of package.json', () => {
    const named = inPages(/(?:^|`)npm (?:run )?([a-z][\w-]*)/gm).filter(({ what }) => what !== 'ci')
    expect(new Set(named.map(({ what }) => what))).toEqual(new Set(Object.keys(manifest.scripts)))
  })

  test('README shows the two commands, and the Node they need', () => {
    expect(read('README.md')).toContain('```sh\nnpm start\n```')
    expect(read('README.md')).toContain('```sh\nnpm test\n```')
    const [node] = found('README.md', /Node\]\([^)]*\) ([\d.]+) or newer/g)
    expect(manifest.engines.node).toBe(`>=${String(node)}.0`)
  })

  test('every script and program that is named is there', () => {
    const scripts = inPages(/\bnode ([\w/.-]+\.mjs)/g)
    const programs = inPages(/\bnpx ([\w-]+)/g).map(({ page, what }) => ({ page, what: `node_modules/.bin/${what}` }))
    expect(scripts.length).toBeGreaterThan(0)
    expect(programs.length).toBeGreaterThan(0)
    expect([...scripts, ...programs].filter(({ what }) => isMissing(what))).toEqual([])
  })
})

describe('what is pointed at', () => {
  test('every link and picture leads somewhere', () => {
    const links = inPages(/\]\(([^)\s]+)\)/g).filter(({ what }) => !/^[a-z]+:/.test(what))
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(({ page, what }) => !leadsSomewhere(page, what))).toEqual([])
  })

  test.each(front)('every path in backticks in %s exists, but for what is made by running', (page) => {
    const paths = found(page, /`([\w.*-]+(?:\/[\w.*-]+)+\/?|[\w.-]+\.(?:md|ts|tsx|mjs|json)|[\w-]+\/)`/g)
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter((path) => !isMadeByRunning(path) && isMissing(path))).toEqual([])
  })

  test('every folder of the layout in README exists', () => {
    const layout = /```\n(preload[^`]+)```/.exec(read('README.md'))?.[1] ?? ''
    const folders = layout.split('\n').flatMap((line) => /^(\S+\/) {2,}\S/.exec(line)?.[1] ?? [])
    expect(folders.length).toBeGreaterThanOrEqual(10)
    expect(folders.filter(isMissing)).toEqual([])
  })

  test('README’s picture is a PNG of an office PC’s screen', () => {
    expect(read('README.md')).toContain(`](${picture.path})`)
    const bytes = readFileSync(join(root, picture.path))
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1366, 768])
  })
})

describe('the guides', () => {
  const screens = [...filesIn('renderer', '.ts'), ...filesIn('renderer', '.tsx'), 'preload/contract/codes.ts']
    .map(read)
    .join('\n')

  test.each(guides)('every word in bold in %s is a word of the screens', (guide) => {
    const bold = found(guide, /\*\*([^*]+)\*\*/g).map((words) => words.replaceAll(/\s+/g, ' '))
    expect(bold.length).toBeGreaterThan(5)
    expect(bold.filter((words) => !screens.includes(words))).toEqual([])
  })

  test('their keyboard tables name every shortcut of the screens, and no other', () => {
    const documented = guides.flatMap((guide) => found(guide, /^\| `([^`]+)` +\|/gm).filter(isShortcut))
    expect([...new Set(documented)].toSorted()).toEqual([...new Set(shortcuts())].toSorted())
  })

  test('administrator’s names the files of a vault as the code does', () => {
    const guide = read('docs/administrator.md')
    const files = ['main/folders.ts', 'main/vault/header.ts', 'main/vault/vault.ts']
      .map(read)
      .join('\n')
      .matchAll(/'((?:vault|casebook|place)[.\w]*\.(?:json|db))'/g)
    const names = [...new Set([...files].map((match) => match[1] ?? ''))]
    expect(names).toHaveLength(4)
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  })
})

describe('what is dated', () => {
  test('CHANGELOG has this version and the date of every list that changes by law or by year', () => {
    const changes = read('CHANGELOG.md')
    const exported: readonly unknown[] = Object.values(codes)
    const lists = [...exported.filter(isOthersList), reasonsForRedaction, bankHolidays]
    expect(lists.length).toBeGreaterThan(6)
    const dates = [...lists.map(({ asOf }) => asOf), bankHolidays.until].map(inWords)
    expect(dates.filter((date) => !changes.includes(date))).toEqual([])
    expect(changes).toContain(`## ${manifest.version}, `)
  })

  test('LICENSE is the licence that package.json and README name', () => {
    expect(read('LICENSE')).toMatch(/^\s*GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3,/)
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS')
    expect(read('README.md')).toContain(manifest.license)
  })
})

/** A code list taken from elsewhere; those after our own policy change with the policy, which users know. */
function isOthersList(value: unknown): value is codes.CodeList {
  return typeof value === 'object' && value !== null && !(value as codes.CodeList).source.startsWith('Confidentiality')
}

/** Every shortcut the screens bind, as they show it. Examples and the components' own pass-through are not screens. */
function shortcuts(): string[] {
  const binding = /hotkey=(?:"([^"]+)"|\{[^{}]*?'([^']+)'[^{}]*\})|useHotkey\('([^']+)'/g
  return filesIn('renderer', '.tsx')
    .filter((path) => !path.endsWith('.examples.tsx'))
    .flatMap((path) => found(path, binding))
    .map(shownKeys)
}

function isShortcut(key: string): boolean {
  return /^(?:(?:Ctrl|Alt|Shift) )*(?:[A-Z]|Enter|F\d+)$/.test(key)
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : relative(root, join(root, dirname(page), path))
  if (isMissing(file)) return false
  return anchor === undefined || headings(file).includes(anchor)
}

/** Headings as links name them: small letters, hyphens for spaces, no marks. */
function headings(file: string): string[] {
  return found(file, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function isMadeByRunning(path: string): boolean {
  return read('.gitignore')
    .split('\n')
    .some((line) => line.endsWith('/') && path.startsWith(line))
}

function isMissing(path: string): boolean {
  return !existsSync(join(root, path))
}

function inPages(pattern: RegExp): { readonly page: string; readonly what: string }[] {
  return pages.flatMap((page) => found(page, pattern).map((what) => ({ page, what })))
}

/** The first group that matched, for every match in a file. */
function found(file: string, pattern: RegExp): string[] {
  return [...read(file).matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '')
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
