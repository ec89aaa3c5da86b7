// Loaded before dependency-cruiser, whose swc parser neither takes TSX nor tells `import type` from `import`.
import { createRequire } from 'node:module'

const swc = createRequire(import.meta.url)('@swc/core')
const { parseFileSync } = swc

/**
 * @param {string} file
 * @param {object} options
 */
swc.parseFileSync = (file, options) => {
  const module = parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })
  return { ...module, body: module.body.filter((/** @type {Statement} */ statement) => !isRowType(file, statement)) }
}

/**
 * Main may know any type of db's, since types do nothing; everywhere else a type counts as any other import.
 * @param {string} file
 * @param {Statement} statement
 *
 * @typedef {{ typeOnly?: boolean, source?: { value: string } }} Statement
 */
function isRowType(file, { typeOnly, source }) {
  return typeOnly === true && /(^|\/)main\//.test(file) && /(^|\/)db\//.test(source?.value ?? '')
}
