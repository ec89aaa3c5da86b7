// Loaded before dependency-cruiser, whose swc parser neither takes TSX nor tells `import type` from `import`.
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'

const load = createRequire(import.meta.url)
const swc = load('@swc/core')
const { parseFileSync } = swc

/**
 * @param {string} file
 * @param {object} options
 */
swc.parseFileSync = (file, options) => {
  const module = parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })
  return { ...module, body: module.body.filter((/** @type {Statement} */ statement) => !isFree(file, statement)) }
}

/**
 * Types do nothing at run time: within one area they may go in circles, and main may know db's.
 * Where a type crosses any other boundary it counts as every import does.
 * @param {string} file
 * @param {Statement} statement
 *
 * @typedef {{ typeOnly?: boolean, source?: { value: string } }} Statement
 */
function isFree(file, { typeOnly, source }) {
  if (!typeOnly || !source?.value.startsWith('.')) return false
  const [from, to] = [area(file), area(join(dirname(file), source.value))]
  return from === to || (from === 'main' && to === 'db')
}

/** @param {string} path */
function area(path) {
  const [top = '', next = ''] = relative(process.cwd(), path).split(sep)
  return next === 'policy' || next === 'contract' ? `${top}/${next}` : top
}
