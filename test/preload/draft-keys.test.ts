import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../preload/contract/index.ts'

const renderer = 'renderer/features'
const id = '9f3c2b1a-0000-4000-8000-000000000000'

/** Every name under which a form of the window keeps its draft, as it is written in the source. */
const keys = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => [
    ...readFileSync(join(renderer, name), 'utf8').matchAll(
      /(?:useDraft(?:<[^(]*>)?\(\s*|\bkey: )(`[a-z-]+:[^`]*`|'[a-z-]+')/g,
    ),
  ])
  .map(([, key = '']) => key.slice(1, -1))

test('the drafts of every form are kept under a name that the door takes', () => {
  expect(keys.length).toBeGreaterThan(30)
  const refused = keys.filter((key) => {
    const said = key.replaceAll(/\$\{[^}]*(?:what|next|language)[^}]*\}/g, 'answered').replaceAll(/\$\{[^}]*\}/g, id)
    return !contract.keepDraft.input.safeParse({ key: said, content: '' }).success
  })
  expect(refused).toEqual([])
})
