import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startExaminer, type Examiner } from '../../main/examine/start.ts'
import type { Progress } from '../../main/thread.ts'
import { buildExaminer } from '../support/examiner.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'

let built: Awaited<ReturnType<typeof buildExaminer>>
let examiner: Examiner

beforeAll(async () => {
  built = await buildExaminer()
  examiner = startExaminer(built.url)
})

afterEach(async () => {
  await examiner.stop()
  examiner = startExaminer(built.url)
})

afterAll(async () => {
  await examiner.stop()
  await built.remove()
})

const letter = pdfByHand({ draws: 'BT /F1 12 Tf 50 700 Td (Dear Pemberton,) Tj 0 -14 Td (all is well.) Tj ET' })

describe('the examining thread', () => {
  test('draws a page, reads its words and searches a file, as it is built', async () => {
    const [page] = await examiner.draw({ kind: 'pdf', bytes: letter }, [{ number: 1, covered: [] }])
    expect(page?.height).toBe(1754)
    expect(await examiner.words(letter, [1])).toEqual(['Dear Pemberton,\nall is well.'])
    const seen: Progress[] = []
    const options = { onProgress: (progress: Progress) => void seen.push(progress) }
    expect(await examiner.prove(letter, [{ words: 'Pemberton', spellings: [] }], options)).toMatchObject({
      proven: false,
    })
    expect(seen).toEqual([{ done: 1, of: 1 }])
  })

  test('says of a broken file that it cannot be read, without a word of it, and goes on', async () => {
    const broken = examiner.draw({ kind: 'pdf', bytes: Buffer.from('Pemberton') }, [{ number: 1, covered: [] }])
    await expect(broken).rejects.toThrow('a file that cannot be read')
    expect(await examiner.words(letter, [1])).toHaveLength(1)
  })

  test('forgets what it holds when a session ends, and works for the next', async () => {
    const many = Array.from({ length: 400 }, () => ({ number: 1, covered: [] }))
    const slow = examiner.draw({ kind: 'pdf', bytes: letter }, many)
    examiner.forget()
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' })
    expect(await examiner.words(letter, [1])).toHaveLength(1)
  })

  test('gives up what is cancelled and does what waits behind it', async () => {
    const giveUp = new AbortController()
    const many = Array.from({ length: 400 }, () => ({ number: 1, covered: [] }))
    const slow = examiner.draw({ kind: 'pdf', bytes: letter }, many, { signal: giveUp.signal })
    const next = examiner.words(letter, [1])
    giveUp.abort()
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' })
    expect(await next).toHaveLength(1)
  })
})
