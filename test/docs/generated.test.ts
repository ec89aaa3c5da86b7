import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/root.mjs'
import { generatedPages } from '../../scripts/write-docs.mjs'

test.each(await generatedPages())('%s says what the code says', (path, text) => {
  const file = join(root, path)
  const written = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(written === text, `${path} is out of date: run node scripts/write-docs.mjs`).toBe(true)
})
