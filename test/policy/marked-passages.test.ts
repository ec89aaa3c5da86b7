import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markPassages } from '../../main/policy/marked-passages.ts'

describe('the internal version of a note', () => {
  test('shows what each redaction covers, where they overlap too', () => {
    expect(
      markPassages('Mrs Pemberton rang.', [
        { start: 4, end: 13 },
        { start: 0, end: 8 },
      ]),
    ).toEqual([
      { kind: 'marked', text: 'Mrs ', marks: [2] },
      { kind: 'marked', text: 'Pemb', marks: [1, 2] },
      { kind: 'marked', text: 'erton', marks: [1] },
      { kind: 'marked', text: ' rang.', marks: [] },
    ])
  })

  test('leaves nothing out and adds nothing, and marks every letter that is covered', () => {
    const passages = fc.array(
      fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), passages, (text, redactions) => {
        const marked = markPassages(text, redactions)
        expect(marked.map((each) => each.text).join('')).toBe(text)
        let at = 0
        for (const { text: stretch, marks } of marked)
          for (let left = stretch.length; left > 0; left -= 1) {
            const covering = redactions.flatMap(({ start, end }, index) => (start <= at && at < end ? [index + 1] : []))
            expect(marks).toEqual(covering)
            at += 1
          }
      }),
    )
  })
})
