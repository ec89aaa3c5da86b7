import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalItem,
  disclose,
  manifest,
  redactText,
  redactionFault,
  type PackItem,
  type Segment,
} from '../../main/policy/packs.ts'
import {
  isRedactionReason,
  legend,
  reasonsForRedaction,
  type RedactionReason,
} from '../../main/policy/reasons-for-redaction.ts'

const note = 'Mrs Adeyemi said that Jo Pemberton rang the school.'
const others = 'RIGHTS_OF_OTHERS'
const legal = 'LEGAL_PRIVILEGE'

describe('a passage taken out of a note', () => {
  test('leaves its reason where it stood, and the rest word for word', () => {
    expect(redactText(note, [hide('Jo Pemberton')])).toEqual([
      text('Mrs Adeyemi said that '),
      redacted(others),
      text(' rang the school.'),
    ])
  })

  test('nothing hidden is one piece of text; nothing written is no piece', () => {
    expect(redactText(note, [])).toEqual([text(note)])
    expect(redactText('', [])).toEqual([])
  })

  test.each([
    ['overlapping', 'Jo Pember', 'Pemberton'],
    ['touching', 'Jo ', 'Pemberton'],
    ['one inside the other', 'Jo Pemberton', 'Pember'],
    ['twice the same', 'Jo Pemberton', 'Jo Pemberton'],
  ])('%s passages with one reason are one block', (_how, one, two) => {
    expect(redactText(note, [hide(two), hide(one)])).toEqual(redactText(note, [hide('Jo Pemberton')]))
  })

  test.each([
    ['overlapping', 'Jo Pember', 'Pemberton'],
    ['touching', 'Jo ', 'Pemberton'],
    ['one inside the other', 'Jo Pemberton', 'Pember'],
  ])('%s passages with two reasons are two blocks and no text between', (_how, one, two) => {
    expect(redactText(note, [hide(two, legal), hide(one)])).toEqual([
      text('Mrs Adeyemi said that '),
      redacted(others),
      redacted(legal),
      text(' rang the school.'),
    ])
  })

  test.each([
    ['half of a surrogate pair', 'a😀b', 1, 2],
    ['the second half', 'a😀b', 2, 3],
    ['a letter without its accent', 'ae\u0301b', 1, 2],
    ['the accent without its letter', 'ae\u0301b', 2, 3],
    ['one of a family of emoji', 'a👩‍👧b', 1, 3],
    ['half of a line ending', 'a\r\nb', 1, 2],
  ])('%s takes the whole character with it', (_what, whole, start, end) => {
    expect(redactText(whole, [{ start, end, reason: others }])).toEqual([text('a'), redacted(others), text('b')])
  })

  test.each([
    ['beyond the end', 0, 999, 'outside'],
    ['before the start', -1, 3, 'outside'],
    ['not a number', Number.NaN, 3, 'outside'],
    ['between two units', 0.5, 3, 'outside'],
    ['backwards', 5, 3, 'empty'],
    ['of nothing', 3, 3, 'empty'],
  ] as const)('a passage %s is refused, without a word of the text', (_what, start, end, fault) => {
    expect(redactionFault(note, { start, end })).toBe(fault)
    expect(() => redactText(note, [{ start, end, reason: others }])).toThrow(new RangeError(`a redaction is ${fault}`))
  })

  test('two names of different length leave the same mark', () => {
    expect(redactText('A: Jo!', [{ start: 3, end: 5, reason: others }])).toEqual(
      redactText('A: Bartholomew Pemberton-Smythe!', [{ start: 3, end: 31, reason: others }]),
    )
  })
})

describe('whatever the text and however it is marked', () => {
  const marked = fc
    .string({
      unit: fc.constantFrom('a', 'B', ' ', '\n', '\r', 'é', 'e\u0301', '😀', '👩‍👧', '\u200d', '\ud83d', '漢', 'ك'),
    })
    .filter((whole) => whole.length > 0)
    .chain((whole) =>
      fc.tuple(
        fc.constant(whole),
        fc.array(
          fc
            .tuple(fc.nat(whole.length - 1), fc.nat(whole.length - 1), fc.constantFrom(others, legal))
            .map(([a, b, reason]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, reason })),
          { maxLength: 6 },
        ),
      ),
    )

  test('no hidden character survives, and every other one does, in order', () => {
    fc.assert(
      fc.property(marked, ([whole, marks]) => {
        expect(shownOf(redactText(whole, marks))).toBe(shownByCounting(whole, marks))
      }),
    )
  })

  test('order and repetition of the marks change nothing', () => {
    fc.assert(
      fc.property(marked, ([whole, marks]) => {
        const once = redactText(whole, marks)
        expect(redactText(whole, [...marks, ...marks])).toEqual(once)
        expect(redactText(whole, marks.toReversed())).toEqual(once)
      }),
    )
  })

  test('two pieces of text never touch, and no piece is empty', () => {
    fc.assert(
      fc.property(marked, ([whole, marks]) => {
        const pieces = redactText(whole, marks)
        pieces.forEach((piece, index) => {
          if (piece.kind !== 'text') return
          expect(piece.text).not.toBe('')
          expect(pieces[index + 1]?.kind).not.toBe('text')
        })
      }),
    )
  })
})

describe('the manifest', () => {
  const item: PackItem = {
    number: 4,
    title: 'Call with school',
    date: '2026-11-03',
    by: 'Tom Bailey',
    kindLabel: 'Telephone call',
    minutes: 20,
    text: note,
  }
  const mark = { itemNumber: 4, ...hide('Jo Pemberton') }

  test('an item takes its own redactions and nobody else’s', () => {
    expect(disclose(item, [mark, { ...mark, itemNumber: 5, start: 0, end: 11 }]).segments).toEqual(
      redactText(note, [mark]),
    )
  })

  test('hashes what is disclosed, so a hidden name cannot be guessed from it', () => {
    const other = { ...item, text: note.replace('Jo Pemberton', 'Ann Farrow') }
    const otherMark = { ...mark, end: mark.start + 'Ann Farrow'.length }
    expect(hashOf(disclose(other, [otherMark]))).toBe(hashOf(disclose(item, [mark])))
    expect(hashOf(disclose(item, []))).not.toBe(hashOf(disclose(item, [mark])))
  })

  test('names each item and where the audit log stood', () => {
    const audit = { seq: 812, hash: 'ab'.repeat(32) }
    expect(manifest([disclose(item, [mark])], audit, sha256)).toEqual({
      entries: [{ number: 4, sha256: '3d2fb3ba1d93ad3856c12f517c47eedbdb43693c8efc2e8ebc6414c99139059d' }],
      audit,
    })
  })

  test('spells an item one way only', () => {
    expect(canonicalItem(disclose(item, [mark]))).toBe(
      '{"by":"Tom Bailey","date":"2026-11-03","kindLabel":"Telephone call","minutes":20,"number":4,"segments":' +
        '[{"kind":"text","text":"Mrs Adeyemi said that "},{"kind":"redacted","reason":"RIGHTS_OF_OTHERS"},' +
        '{"kind":"text","text":" rang the school."}],"title":"Call with school"}',
    )
  })

  function hashOf(disclosed: ReturnType<typeof disclose>) {
    return manifest([disclosed], { seq: 1, hash: '' }, sha256).entries[0]?.sha256
  }
})

describe('the reasons', () => {
  test.each(Object.entries<RedactionReason>(reasonsForRedaction.codes))(
    '%s fits on a block, and warns if it must',
    (_code, reason) => {
      expect(reason.label.length).toBeLessThanOrEqual(38)
      if (reason.level === 'second') expect(reason.warning).toBeTruthy()
      if (!reason.confirmed) expect(reason.warning).toContain('not confirmed')
    },
  )

  test('the legend lists what was used, once, in the order of the list', () => {
    expect(legend([legal, others, legal, 'toString', 'NOT_A_CODE']).map(({ code }) => code)).toEqual([others, legal])
  })

  test('a paragraph nobody has checked is not quoted to a family', () => {
    expect(legend(['SOCIAL_WORK_WISHES'])).toMatchObject([{ label: 'Given to social services in confidence', law: '' }])
    expect(legend([others])).toMatchObject([{ law: 'Data Protection Act 2018, Schedule 2, paragraph 16' }])
  })

  test('a code is known or it is not', () => {
    expect(isRedactionReason(others)).toBe(true)
    expect(isRedactionReason('toString')).toBe(false)
  })
})

function hide(passage: string, reason = others) {
  const start = note.indexOf(passage)
  return { start, end: start + passage.length, reason }
}

function text(words: string): Segment {
  return { kind: 'text', text: words }
}

function redacted(reason: string): Segment {
  return { kind: 'redacted', reason }
}

function shownOf(pieces: readonly Segment[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
}

/** The same question asked the slow way: character by character, is any part of it marked? */
function shownByCounting(whole: string, marks: readonly { start: number; end: number }[]): string {
  return [...new Intl.Segmenter('en-GB', { granularity: 'grapheme' }).segment(whole)]
    .filter(({ index, segment }) => !marks.some(({ start, end }) => start < index + segment.length && end > index))
    .map(({ segment }) => segment)
    .join('')
}

function sha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex')
}
