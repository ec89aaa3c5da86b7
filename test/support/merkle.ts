import { type Hash, type NodeAt, parentHash } from '../../db/log/tree.ts'

/** The nodes over leaves held in memory. */
export function nodesOver(leaves: readonly Hash[]): NodeAt {
  const levels = [leaves]
  for (let below = leaves; below.length > 1; levels.push(below))
    below = Array.from({ length: Math.floor(below.length / 2) }, (_, at) =>
      parentHash(below[2 * at]!, below[2 * at + 1]!),
    )
  return (level, at) => {
    const hash = levels[level]?.[at]
    if (hash === undefined) throw new Error(`no node ${level}/${at}`)
    return hash
  }
}
