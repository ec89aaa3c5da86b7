import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, contactKind } from '../../preload/contract/codes.ts'
import { coveredWords, hiddenWords, seekerOf } from '../../main/policy/hidden-words.ts'
import { sourcesInWords, type Source } from '../../main/policy/sources.ts'

const closing =
  'We do not say who told us something in confidence, nor name other people, whether or not there was anybody; the law allows that.'

const note = (change: Partial<Source>): Source => ({
  kind: 'office-note',
  date: '2026-11-20',
  body: '',
  who: 'nobody',
  name: '',
  relationship: '',
  ...change,
})
const dana = note({ kind: 'with-parent', who: 'requester', name: 'Dana Whitlock', relationship: 'Mother' })
const mark = note({ kind: 'with-parent', who: 'family', name: 'Mark Ellis', relationship: 'Father' })
const jayden = note({ kind: 'with-child', who: 'child', name: 'Jayden Whitlock' })
const highdown = note({ kind: 'school-staff', body: 'Highdown School' })
const authority = note({ kind: 'la-case-file', body: 'Reading Borough Council', date: '2026-11-03' })

const report = note({ kind: 'document', body: 'Thames Vale Therapy', date: '2026-11-12' })

/** What a pack hides in which these passages are covered, for a mother and her child. */
function covering(...passages: readonly string[]) {
  const items = passages.map((text, at) => ({ itemId: String(at), text }))
  const redactions = items.map(({ itemId, text }) => ({ itemId, start: 0, end: text.length }))
  const own = ['Dana Whitlock', 'Jayden Whitlock']
  return { hidden: hiddenWords(items, redactions, [], own), own, covered: coveredWords(items, redactions) }
}

const say = (sources: readonly Source[], covered: readonly string[] = [], whose: 'parent' | 'own' = 'parent') =>
  sourcesInWords(sources, covering(...covered), whose).replace(` ${closing}`, '')

describe('where what we hold came from', () => {
  test('names the bodies once each with the days, the family by what they are to the reader and without a day', () => {
    const again = { ...highdown, date: '2026-11-02' }
    expect(say([highdown, mark, authority, dana, again, jayden])).toBe(
      'From you; staff of Highdown School (2 November 2026, 20 November 2026); your child’s father; the case file of Reading Borough Council (3 November 2026); your child.',
    )
  })

  test('names whom papers came from with the day on them, and the reader alone as such', () => {
    const again = { ...report, date: '2026-11-03' }
    const hers = note({ kind: 'document', who: 'requester', body: 'Dana Whitlock' })
    expect(say([report, hers, again])).toBe(
      'From you; papers from Thames Vale Therapy (3 November 2026, 12 November 2026).',
    )
  })

  test('is told to a young person in their own words', () => {
    expect(say([{ ...jayden, who: 'requester' }, mark], [], 'own')).toBe('From you; your father.')
  })

  test('says that other people told us something, never who', () => {
    expect(say([note({ who: 'other' }), note({ kind: 'they-rang' })])).toBe('From other people, whom we do not name.')
  })

  test('says a relationship only where it is one we know: what was typed may hold a name', () => {
    expect(say([{ ...mark, relationship: 'Dad’s partner Wilhelmina' }])).toBe('From another member of the family.')
  })

  test('leaves out whoever a redaction hides, by a whole passage or by one word of it', () => {
    expect(say([highdown], ['Highdown School'])).toBe('From staff of a school (20 November 2026).')
    expect(say([highdown], ['Wilhelmina of Highdown'])).toBe('From staff of a school (20 November 2026).')
    for (const covered of ['Mark', 'Mr Ellis', 'father', 'his father'])
      expect(say([mark], [covered]), covered).toBe('From other people, whom we do not name.')
    expect(say([authority], ['Reading'])).toBe('From a local authority’s case file (3 November 2026).')
    expect(say([authority], ['the Borough Council'])).toContain('Reading Borough Council')
    expect(say([note({ kind: 'la-staff', body: 'County Council' })], ['County Council'])).toBe(
      'From staff of a local authority (20 November 2026).',
    )
    expect(say([report], ['the therapy'])).toBe('From other papers (12 November 2026).')
  })

  test('keeps the name of a school though the word school is covered somewhere', () => {
    for (const covered of ['the school', 'he drove to school drunk'])
      expect(say([highdown], [covered]), covered).toBe('From staff of Highdown School (20 November 2026).')
  })

  test('closes alike, whether or not anybody is left out', () => {
    for (const notes of [[], [dana], [note({ who: 'other' })], [mark]])
      expect(sourcesInWords(notes, covering(), 'parent').endsWith(closing)).toBe(true)
  })

  test('never says a hidden word, whatever was noted, typed and covered', () => {
    // Letters no sentence of ours has in this order, so that a hit is a leak.
    const word = fc.stringMatching(/^[žőqxłß]{3,8}$/)
    const someNote = fc.record({
      kind: fc.constantFrom('document' as const, ...codesOf(contactKind)),
      date: fc.constantFrom('2026-11-02', '2026-11-20'),
      body: fc.oneof(
        fc.constant(''),
        fc.tuple(word, word).map((both) => both.join(' ')),
      ),
      who: fc.constantFrom('requester', 'child', 'family', 'other', 'nobody'),
      name: fc.tuple(word, word).map((both) => both.join(' ')),
      relationship: fc.oneof(fc.constantFrom('Mother', 'Father'), word),
    })
    fc.assert(
      fc.property(
        fc.array(someNote, { maxLength: 8 }),
        fc.constantFrom('parent' as const, 'own' as const),
        fc.nat(),
        (notes, whose, which) => {
          const written = notes.flatMap(({ body, name, relationship }) => [body, name, relationship])
          const secrets = covering(written[which % Math.max(1, written.length)] ?? 'žőqx')
          const said = sourcesInWords(notes, secrets, whose)
          expect(seekerOf(secrets.hidden)(said)).toEqual([])
          for (const { name } of notes) expect(said).not.toContain(name)
        },
      ),
    )
  })
})
