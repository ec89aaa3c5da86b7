import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownPerson } from '../../main/policy/cast.ts'
import { suggest, type Suggestion } from '../../main/policy/suggestions.ts'

const dana: KnownPerson = {
  givenName: 'Dana',
  familyName: 'Whitlock',
  knownAs: '',
  relationship: 'Mother',
  address: '14 Cressingham Road\nReading\nRG2 7RU',
  phone: '0118 496 0123',
  email: 'dana@home.example',
  own: true,
  isChild: false,
}
const jayden = { ...dana, givenName: 'Jayden', knownAs: 'Jay', relationship: '', phone: '', email: '', isChild: true }
const mark = {
  ...dana,
  givenName: 'Mark',
  familyName: 'Ellis',
  knownAs: 'Sparky',
  relationship: 'Father',
  address: '3 Elm Court\nReading\nRG6 1AB',
  phone: '+44 7700 900123',
  email: 'Mark.Ellis@work.example',
  own: false,
}
const known = {
  people: [jayden, dana, mark],
  spokeTo: ['Ms Adeyemi, SENCo', 'Mr Lisle (class teacher) and Anneke van der Berg', 'Duty desk'],
  bodies: ['Highdown School'],
  thirdParties: [{ thirdPartyId: 't1', name: 'Sheila Whitlock', aliases: ['Nana Jo'] }],
}

describe('people and places in the notes', () => {
  test.each([
    // on file, by every name and way to write it
    ['Mark Ellis rang.', 'Mark Ellis', 'Mark Ellis'],
    ['I saw Mark today.', 'Mark Ellis', 'Mark'],
    ['I saw Mr Ellis today.', 'Mark Ellis', 'Mr Ellis'],
    ['The Ellises came.', 'Mark Ellis', 'Ellises'],
    ['Sparky rang.', 'Mark Ellis', 'Sparky'],
    ['M.E. rang, not me.', 'Mark Ellis', 'M.E.'],
    ['I told ME nothing.', 'Mark Ellis', 'ME'],
    ['mark ellis rang.', 'Mark Ellis', 'mark ellis'],
    ['Mark’s car.', 'Mark Ellis', 'Mark'],
    ['MARK ELLIS', 'Mark Ellis', 'MARK ELLIS'],
    ['Ma\u00ADrk rang.', 'Mark Ellis', 'Ma\u00ADrk'],
    ['Mark\u00A0Ellis rang.', 'Mark Ellis', 'Mark\u00A0Ellis'],
    ['She met his dad.', 'Mark Ellis', 'his dad'],
    ['Jayden’s father came.', 'Mark Ellis', 'Jayden’s father'],
    // by the contact log
    ['Adeyemi agreed.', 'Ms Adeyemi', 'Adeyemi'],
    ['Ms. Adeyemi agreed.', 'Ms Adeyemi', 'Ms. Adeyemi'],
    ['Anneke agreed.', 'Anneke van der Berg', 'Anneke'],
    // by the notes themselves
    ['Mrs Pemberton rang.', 'Mrs Pemberton', 'Mrs Pemberton'],
    ['Dad’s new partner shouts.', 'Dad’s new partner', 'Dad’s new partner'],
    ['It was her gran.', 'her gran', 'her gran'],
    ['His great-aunt Dot came.', 'Dot', 'His great-aunt Dot'],
    ['Dana’s mother-in-law came.', 'Dana’s mother-in-law', 'Dana’s mother-in-law'],
    ['As for the Castellows, no.', 'the Castellows', 'Castellows'],
    ['With Daniel Whitlock.', 'Daniel Whitlock', 'Daniel Whitlock'],
    // by a sheet
    ['Nana Jo came.', 'Sheila Whitlock', 'Nana Jo'],
    ['S.W. came; J.W. did not.', 'Sheila Whitlock', 'S.W.'],
    // where and how they are reached
    ['He lives at 9 Quillfeather Lane now.', '9 Quillfeather Lane', '9 Quillfeather Lane'],
    ['He lives at Elm Court.', '3 Elm Court', 'Elm Court'],
    ['Ring 07700 900 123.', '+44 7700 900123', '07700 900 123'],
    ['Ring (0118) 496-0999!', '(0118) 496-0999', '(0118) 496-0999'],
    ['Write to mark.ellis@work.example.', 'Mark.Ellis@work.example', 'mark.ellis@work.example'],
    ['Near rg6 1ab.', 'RG6 1AB', 'rg6 1ab'],
    ['He goes to Highdown.', 'Highdown School', 'Highdown'],
  ])('%s', (text, label, words) => {
    expect(written(text, find([text]), label)).toContain(words)
  })

  test.each([
    'Dana rang. Mrs Whitlock is well, and so is Jayden Whitlock, who is called Jay.',
    'The Whitlocks live at 14 Cressingham Road, Reading, RG2 7RU. Ring 0118 496 0123 or DANA@home.example.',
    'Mum came with her son.',
    'They mark the work, hope for the best and may come in May.',
    'Our partner agencies and a friend of the service.',
    'It is 2026-11-24, at 14:05, for 12345 pounds.',
    'Visited today. The Friday group met.',
  ])('nothing in “%s”', (text) => {
    expect(find([text])).toEqual([])
  })

  test('those of who asks as well, when they are wanted', () => {
    const all = { ...known, people: known.people.map((person) => ({ ...person, own: false })) }
    const labels = suggest([{ itemId: '0', text: 'Dana and Jayden.' }], all).map(({ label }) => label)
    expect(labels).toEqual(['Dana Whitlock', 'Jayden Whitlock'])
  })

  test('a family the notes name, under one heading, with everybody of it', () => {
    const found = find([
      'Mrs Pemberton rang. The Pembertons moved.',
      'Wilhelmina Pemberton said so, then Wilhelmina left.',
    ])
    expect(found).toMatchObject([
      { label: 'Mrs Pemberton', spellings: ['Mrs Pemberton', 'Pembertons', 'Wilhelmina Pemberton', 'Wilhelmina'] },
    ])
    expect(found[0]?.mentions.map(({ itemId }) => itemId)).toEqual(['0', '0', '1', '1'])
  })

  test('a relation under the one name the notes have for it', () => {
    const found = find(['Her sister Keisha has him.', 'Her sister is tired.'])
    expect(found).toMatchObject([{ label: 'Keisha', mentions: [{ itemId: '0' }, { itemId: '1' }] }])
    const two = find(['Her sister Keisha and her sister Ada came.', 'Her sister is tired.'])
    expect(two.map(({ label }) => label)).toEqual(['Ada', 'Keisha', 'Her sister'])
  })

  test('a first name alone is of the one who has it', () => {
    const found = find(['Her sister Adaeze rang.', 'Her sister Adaeze Nwosu came, with Pearl and Mrs Pearl.'])
    expect(found.map(({ label, mentions }) => [label, mentions.length])).toEqual([
      ['Adaeze Nwosu', 2],
      ['Mrs Pearl', 2],
    ])
  })

  test('who has a sheet is known by it', () => {
    expect(find(['Sheila Whitlock came.'])).toMatchObject([{ thirdPartyId: 't1' }])
  })
})

const filler = fc.constantFrom(
  'and then ',
  'The plan was read. ',
  'He said so; ',
  '— ',
  '\n\n',
  '🙂 ',
  'the school ',
  'Ünïcode ',
)
const planted = fc.constantFrom('Mark Ellis', 'Mark', 'mark ellis', 'Mr Ellis', 'Ellis', 'Sparky', 'M.E.', 'M\u200Bark')
const ofWhoAsks = fc.constantFrom(
  'Dana Whitlock',
  'Jayden',
  'Mrs Whitlock',
  'Whitlock',
  'Jay',
  '0118 496 0123',
  'RG2 7RU',
)

test('every name that is planted is found, at no offset outside the text, and never of who asks', () => {
  const piece = fc.oneof(filler, planted, ofWhoAsks)
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), (notes) => {
      const texts = notes.map((pieces) => pieces.map((each) => `${each} … `).join(''))
      const found = find(texts)
      for (const { mentions, label } of found) {
        expect(['Dana Whitlock', 'Jayden Whitlock']).not.toContain(label)
        for (const { itemId, start, end } of mentions) {
          const text = texts[Number(itemId)] ?? ''
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).not.toMatch(/Dana|Whitlock|Jay|0118|RG2/)
        }
      }
      const plantedIn = notes.flat().filter((each) => /ark|Ellis|M\.E\./.test(each)).length
      const mentions = found.find(({ label }) => label === 'Mark Ellis')?.mentions ?? []
      expect(mentions).toHaveLength(plantedIn)
    }),
    { numRuns: 400 },
  )
})

test('whatever the text, mentions stand in order and apart', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (texts) => {
      for (const itemId of texts.keys()) {
        const here = find(texts)
          .flatMap(({ mentions }) => mentions)
          .filter((mention) => mention.itemId === String(itemId))
          .toSorted((a, b) => a.start - b.start)
        here.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(here[at - 1]?.end ?? 0))
      }
    }),
    { numRuns: 200 },
  )
})

function find(texts: readonly string[]): readonly Suggestion[] {
  return suggest(
    texts.map((text, at) => ({ itemId: String(at), text })),
    known,
  )
}

function written(text: string, found: readonly Suggestion[], label: string): readonly string[] {
  const mentions = found.find((each) => each.label === label)?.mentions ?? []
  return mentions.map(({ start, end }) => text.slice(start, end))
}
