import { describe, expect, test } from 'vitest'
import { hiddenWords, mayBeNamed, seekerOf } from '../../main/policy/hidden-words.ts'

const own = ['Dana Whitlock', 'Jayden Whitlock']

describe('what a pack hides', () => {
  test.each([
    ['Wilhelmina Pemberton', 'Pemberton rang'],
    ['Wilhelmina Pemberton', 'wilhelmina rang'],
    ['Wilhelmina Pemberton', 'The Pembertons rang'],
    ['Wilhelmina Pemberton', 'Pemberton’s dog'],
    ['Wilhelmina Pemberton', 'W.P. rang'],
    ['Wilhelmina Pemberton', 'WP rang'],
    ['Wilhelmina Pemberton', 'Wilhel\u00ADmina rang'],
    ['Zoë O’Brien', "Zoe O'Brien rang"],
    ['Zoë O’Brien', 'ZOË OBRIEN or O‘Brien rang'],
    ['Mrs Adeyemi-Jones', 'Adeyemi Jones rang'],
    ['07700 900123', 'Ring +44 7700 900 123'],
    ['ring 07700900123', 'Ring 07700 900123'],
    ['9 Quillfeather Lane', 'in Quillfeather Lane'],
    ['RG6 1AB', 'near rg61ab'],
    ['Pember', 'Pemberton rang'],
    ['April', 'It was April who rang'],
    ['April Jones', 'April rang'],
    ['Will', 'Will said so'],
    ['Bo', 'Then Bo came'],
  ])('“%s” is given away by “%s”', (redacted, elsewhere) => {
    expect(giveaways(redacted, elsewhere)).not.toEqual([])
  })

  test.each([
    ['Wilhelmina Pemberton', 'The wp field and W.P.A. stay'],
    ['The Pembertons', 'The school rang'],
    ['told her that Mark drinks', 'She told her that she was late'],
    ['Grandmother Whitlock', 'Dana Whitlock rang'],
    ['Dana', 'Dana rang'],
    ['Mr', 'Mr Lisle rang'],
  ])('“%s” is not given away by “%s”', (redacted, elsewhere) => {
    expect(giveaways(redacted, elsewhere)).toEqual([])
  })

  test('is told once, with everywhere it was redacted', () => {
    const text = 'Pemberton, then pemberton again'
    const places = [
      { itemId: 'a', start: 0, end: 9 },
      { itemId: 'a', start: 16, end: 25 },
    ]
    expect(hiddenWords([{ itemId: 'a', text }], places, [], own)).toMatchObject([{ words: 'Pemberton', places }])
  })

  test('takes in every name of a third party, whatever of it was redacted', () => {
    const gran = { thirdPartyId: 't', name: 'Joan Whitlock', aliases: ['Nana Joan', 'Granny'] }
    const redaction = { itemId: 'a', start: 0, end: 3, thirdPartyId: 't' }
    const seek = seekerOf(hiddenWords([{ itemId: 'a', text: 'Her gran rang' }], [redaction], [gran], own))
    for (const text of ['Joan Whitlock', 'joan', 'Granny', 'Nana Joan', 'J.W.'])
      expect(seek(text), text).not.toEqual([])
    expect(seek('Whitlock')).toEqual([])
  })

  test('keeps a heading bare that shares any word with it, but for names that are no secret', () => {
    const hidden = hiddenWords(
      [{ itemId: 'a', text: 'in confidence about Quillfeather Lane' }],
      [whole('in confidence about Quillfeather Lane')],
      [],
      own,
    )
    expect(mayBeNamed('Mr Quillfeather', hidden, own)).toBe(false)
    expect(mayBeNamed('Dana Whitlock', hidden, own)).toBe(true)
  })
})

function giveaways(redacted: string, elsewhere: string): readonly string[] {
  // A passage that ends within a word: the rest of the word stands behind it.
  const text = redacted === 'Pember' ? 'Pemberton' : redacted
  const hidden = hiddenWords([{ itemId: 'a', text }], [{ itemId: 'a', start: 0, end: redacted.length }], [], own)
  return seekerOf(hidden)(elsewhere).map(({ words }) => words)
}

function whole(text: string) {
  return { itemId: 'a', start: 0, end: text.length }
}
