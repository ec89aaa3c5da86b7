import { hash } from 'node:crypto'

export type Hash = Uint8Array<ArrayBuffer>

/** The hash of a complete subtree: level 0 is one leaf, level 3 eight of them; `at` counts the subtrees of a level from the left. */
export type NodeAt = (level: number, at: number) => Hash

/** RFC 6962, section 2.1: what a tree without entries hashes to. */
export const emptyRoot = sha256()

export function sha256(...parts: readonly Uint8Array[]): Hash {
  return hash('sha256', Buffer.concat(parts), 'buffer')
}

const [leafMark, parentMark] = [Uint8Array.of(0), Uint8Array.of(1)]

export function leafHash(data: Uint8Array): Hash {
  return sha256(leafMark, data)
}

export function parentHash(left: Uint8Array, right: Uint8Array): Hash {
  return sha256(parentMark, left, right)
}

/** The root of a log of that many entries (MTH). */
export function rootOf(size: number, node: NodeAt): Hash {
  return size === 0 ? emptyRoot : hashOf(0, size, node)
}

/** Proves that an entry (counted from 0) is in the log of that size (PATH): its sibling first. */
export function inclusionPath(index: number, size: number, node: NodeAt): Hash[] {
  return pathIn(0, size)

  function pathIn(from: number, to: number): Hash[] {
    if (to - from === 1) return []
    const middle = from + splitOf(to - from)
    return index < middle
      ? [...pathIn(from, middle), hashOf(middle, to, node)]
      : [...pathIn(middle, to), hashOf(from, middle, node)]
  }
}

/** The root that the path leads to from a leaf, or null when a path of that length belongs to no such place. */
export function rootFromPath(index: number, size: number, leaf: Hash, path: readonly Hash[]): Hash | null {
  if (size < 1 || index < 0 || index >= size) return null
  if (size === 1) return path.length === 0 ? leaf : null
  const sibling = path.at(-1)
  if (sibling === undefined) return null
  const middle = splitOf(size)
  const below =
    index < middle
      ? rootFromPath(index, middle, leaf, path.slice(0, -1))
      : rootFromPath(index - middle, size - middle, leaf, path.slice(0, -1))
  if (below === null) return null
  return index < middle ? parentHash(below, sibling) : parentHash(sibling, below)
}

/** Proves that the log of size `old` is the beginning of the log of that size (PROOF). */
export function consistencyPath(old: number, size: number, node: NodeAt): Hash[] {
  return old === 0 || old === size ? [] : pathIn(0, size)

  function pathIn(from: number, to: number): Hash[] {
    if (old === to) return from === 0 ? [] : [hashOf(from, to, node)]
    const middle = from + splitOf(to - from)
    return old <= middle
      ? [...pathIn(from, middle), hashOf(middle, to, node)]
      : [...pathIn(middle, to), hashOf(from, middle, node)]
  }
}

type Grown = { readonly old: number; readonly size: number; readonly oldRoot: Hash; readonly root: Hash }

/** Whether the path proves that the one log begins with all of the other. */
export function isConsistent({ old, size, oldRoot, root }: Grown, path: readonly Hash[]): boolean {
  if (old < 0 || old > size) return false
  if (old === 0) return path.length === 0 && isSame(oldRoot, emptyRoot)
  const roots = climb(old, size, path, oldRoot)
  return roots !== null && isSame(roots.old, oldRoot) && isSame(roots.new, root)
}

/** @param known the old root, as long as the subtree looked at begins where the log begins. */
function climb(old: number, size: number, path: readonly Hash[], known: Hash | undefined): Roots | null {
  if (old === size) return ownRoots(path, known)
  const last = path.at(-1)
  if (last === undefined) return null
  const middle = splitOf(size)
  if (old <= middle) {
    const below = climb(old, middle, path.slice(0, -1), known)
    return below && { old: below.old, new: parentHash(below.new, last) }
  }
  const below = climb(old - middle, size - middle, path.slice(0, -1), undefined)
  return below && { old: parentHash(last, below.old), new: parentHash(last, below.new) }
}

type Roots = { readonly old: Hash; readonly new: Hash }

/** Where the old log ends at a whole subtree: the path begins with that subtree's hash, unless it is the whole old log. */
function ownRoots(path: readonly Hash[], known: Hash | undefined): Roots | null {
  const own = known ?? path[0]
  if (own === undefined || path.length !== (known === undefined ? 1 : 0)) return null
  return { old: own, new: own }
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

/** The hash over the entries from `from` up to `to`, which are a subtree of the log, complete or at its right edge. */
function hashOf(from: number, to: number, node: NodeAt): Hash {
  const size = to - from
  const level = Math.log2(size)
  if (Number.isInteger(level)) return node(level, from / size)
  const middle = from + splitOf(size)
  return parentHash(hashOf(from, middle, node), hashOf(middle, to, node))
}

/** The largest power of two smaller than a size of at least two. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}
