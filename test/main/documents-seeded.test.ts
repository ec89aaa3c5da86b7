import { describe, expect, test } from 'vitest'
import { whitlockPapers } from '../../db/seed/whitlock-papers.ts'
import { examine } from '../../main/documents/examine.ts'
import { accountOf } from '../support/casebook.ts'

const about = { today: 20_781, caseId: 'c', workerId: accountOf.caseworker, broughtWith: '' }

describe('the papers of the demonstration', () => {
  test.each(whitlockPapers(about))(
    '$document.fileName is what Casebook would have said it is',
    async ({ bytes, examined: { documentId: _, ...examined } }) => {
      const { about: _about, ...found } = await examine(bytes)
      expect(found).toEqual(examined)
    },
  )

  test('are one of each kind, and small', () => {
    const papers = whitlockPapers(about)
    expect(papers.map(({ examined }) => examined.kind)).toEqual(['pdf', 'image', 'docx', 'email', 'text'])
    expect(papers.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)).toBeLessThan(40_000)
  })
})
