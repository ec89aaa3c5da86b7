import { describe, expect, test } from 'vitest'
import { leaksToTell, lookThrough } from '../../main/pack-pages.ts'
import { byItem, inRanges } from '../../renderer/features/requests/pack-pages.ts'

const rest = { title: '', date: '2026-11-24', by: '', kindLabel: 'Document' }
const note = { ...rest, number: 1, segments: [] }
const paper = { documentId: 'scan', kind: 'pdf', pages: 3, covered: [] } as const
const page = (words: string) => ({ jpeg: new Uint8Array(), sha256: '', covered: [], words })
const needles = [{ words: 'Wilhelmina Pemberton', spellings: ['Pemberton'] }]

describe('the pages of documents in a pack', () => {
  test('tell by item and page where something hidden can be read behind them, and which nobody could search', () => {
    const drawn = [note, { ...note, number: 2, pages: [page('Dear Dana'), page('Mrs PEMBERTON rang'), page(' ')] }]
    expect(lookThrough([note, { ...rest, number: 2, paper }], drawn, needles)).toEqual({
      read: [{ itemId: 'scan', number: 2, page: 2, words: 'Wilhelmina Pemberton' }],
      unsearched: [{ itemId: 'scan', number: 2, page: 3 }],
    })
  })

  test('are told once: not again as pages of the pack or as bytes of the file', () => {
    const leak = (words: string, place: string) => ({ words, place })
    const told = [leak('Keisha', 'page 4'), leak('Dr Sethna', 'its own strings')]
    const found = [
      ...told,
      leak('Keisha', 'its strings put together'),
      leak('Pemberton', 'the alternative texts of page 13'),
      leak('Pemberton', 'its own strings'),
    ]
    const read = [{ itemId: 'scan', number: 2, page: 2, words: 'Pemberton' }]
    expect(leaksToTell(found, { read })).toEqual(told)
    expect(leaksToTell(found, { read: [] })).toContainEqual(leak('Pemberton', 'the alternative texts of page 13'))
  })

  test('are listed item by item, with pages in ranges', () => {
    const at = (itemId: string, number: number, on: number) => ({ itemId, number, page: on }) as never
    expect(byItem([at('a', 3, 1), at('a', 3, 2), at('b', 7, 4)])).toEqual([
      { itemId: 'a', number: 3, pages: [1, 2] },
      { itemId: 'b', number: 7, pages: [4] },
    ])
    expect(inRanges([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7–8')
    expect(inRanges([])).toBe('')
  })
})
