import { Problem } from './explain.mjs'

export const oldestNode = '20.19.0'

/** @param {string} version such as '20.19.0' */
export function checkNode(version) {
  if (isAtLeast(version, oldestNode)) return
  throw new Problem(
    `Casebook needs Node ${oldestNode} or newer and this is Node ${version}: install a newer Node, then try again.`,
  )
}

/**
 * @param {string} version
 * @param {string} oldest
 */
function isAtLeast(version, oldest) {
  const [found, wanted] = [version, oldest].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)))
  const difference = [0, 1, 2].map((i) => (found?.[i] ?? 0) - (wanted?.[i] ?? 0)).find((step) => step !== 0)
  return (difference ?? 0) >= 0
}
