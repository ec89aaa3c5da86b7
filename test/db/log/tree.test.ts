import { createHash } from 'node:crypto'
import { RFC9162 } from '@transmute/rfc9162'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyPath,
  type Hash,
  inclusionPath,
  isConsistent,
  leafHash,
  rootFromPath,
  rootOf,
} from '../../../db/log/tree.ts'
import { nodesOver } from '../../support/merkle.ts'

const someSize = fc.integer({ min: 1, max: 300 })

describe('the tree over a log', () => {
  test('has the roots that RFC 6962’s own words give, worked out from the leaves alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), (size) => {
        const leaves = dataOf(size)
        expect(hex(rootOf(size, nodesOver(leaves.map(leafHash))))).toBe(naive(leaves))
      }),
    )
  })

  test('has the roots that the test vectors of Certificate Transparency name', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const nodes = nodesOver(leaves.map((data) => leafHash(Buffer.from(data, 'hex'))))
    expect([0, 1, 2, 3, 8].map((size) => hex(rootOf(size, nodes)))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ])
  })

  test('proves each entry, and that entry in that place only', () => {
    fc.assert(
      fc.property(someSize, fc.nat(), fc.nat(), (size, pick, other) => {
        const index = pick % size
        const hashes = dataOf(size).map(leafHash)
        const nodes = nodesOver(hashes)
        const path = inclusionPath(index, size, nodes)
        const leaf = hashes[index]!
        const root = hex(rootOf(size, nodes))
        const led = (...given: Parameters<typeof rootFromPath>) => hexOf(rootFromPath(...given))
        expect(led(index, size, leaf, path)).toBe(root)
        if (other % size !== index) expect(led(other % size, size, leaf, path)).not.toBe(root)
        expect(led(index, size, leafHash(Buffer.from('another')), path)).not.toBe(root)
        expect(led(index, size, leaf, [...path, leaf])).not.toBe(root)
        if (path.length > 0) expect(led(index, size, leaf, path.slice(1))).not.toBe(root)
      }),
    )
  })

  test('proves that it only grew, and only of the log it grew from', () => {
    fc.assert(
      fc.property(someSize, fc.nat(), fc.nat(), (size, pick, spot) => {
        const old = (pick % size) + 1
        const hashes = dataOf(size).map(leafHash)
        const nodes = nodesOver(hashes)
        const path = consistencyPath(old, size, nodes)
        const grown = { old, size, oldRoot: rootOf(old, nodes), root: rootOf(size, nodes) }
        expect(isConsistent(grown, path)).toBe(true)
        const changed = nodesOver(hashes.with(spot % old, leafHash(Buffer.from('another'))))
        const other = { ...grown, root: rootOf(size, changed) }
        expect(isConsistent(other, consistencyPath(old, size, changed))).toBe(false)
        expect(isConsistent(grown, [...path, grown.root])).toBe(false)
      }),
    )
  })

  test.each([
    { what: 'before the first', index: -1, size: 4 },
    { what: 'after the last', index: 4, size: 4 },
    { what: 'in an empty log', index: 0, size: 0 },
    { what: 'in a log larger than the world', index: 2 ** 52, size: 2 ** 53 - 1 },
  ])('leads nowhere from a place $what', ({ index, size }) => {
    expect(rootFromPath(index, size, leafHash(Buffer.from('x')), [])).toBeNull()
  })
})

describe('an implementation that shares nothing with ours', () => {
  const { treeHead, inclusionProof, leaf, verifyInclusionProof, verifyConsistencyProof } = RFC9162

  test.each([1, 2, 3, 7, 8, 33, 100])(
    'gives a log of %i entries the same root and paths, and accepts our proofs',
    async (size) => {
      const data = dataOf(size)
      const nodes = nodesOver(data.map(leafHash))
      const root = rootOf(size, nodes)
      expect(hex(await treeHead(data))).toBe(hex(root))
      for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
        const path = inclusionPath(index, size, nodes)
        const { inclusion_path } = await inclusionProof(data[index]!, data)
        expect(inclusion_path.map(hex)).toEqual(path.map(hex))
        const ours = { log_id: '', tree_size: size, leaf_index: index, inclusion_path: path }
        expect(await verifyInclusionProof(root, await leaf(data[index]!), ours)).toBe(true)
      }
      for (let old = 1; old < size; old += 1) {
        const oldRoot = rootOf(old, nodes)
        const path = consistencyPath(old, size, nodes)
        // RFC 9162, 2.1.4.2, step 2, which that library leaves to whoever calls it.
        const consistency_path = Number.isInteger(Math.log2(old)) ? [oldRoot, ...path] : path
        const ours = { log_id: '', tree_size_1: old, tree_size_2: size, consistency_path }
        expect(await verifyConsistencyProof(oldRoot, root, ours), `from ${old}`).toBe(true)
      }
    },
  )
})

function dataOf(count: number): Buffer[] {
  return Array.from({ length: count }, (_, at) => Buffer.from(`entry ${at}`))
}

/** RFC 6962, section 2.1, as it stands there. */
function naive(data: readonly Buffer[]): string {
  return hex(hashOf(data))

  function hashOf(part: readonly Buffer[]): Buffer {
    if (part.length === 0) return sha256()
    if (part.length === 1) return sha256(Buffer.of(0), part[0]!)
    let k = 1
    while (k * 2 < part.length) k *= 2
    return sha256(Buffer.of(1), hashOf(part.slice(0, k)), hashOf(part.slice(k)))
  }
}

function sha256(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function hexOf(bytes: Hash | null): string | null {
  return bytes === null ? null : hex(bytes)
}
