import { expect, test } from 'vitest'
import { sizeInWords } from '../../../renderer/components/FileField/size.ts'

test.each([
  [840, '840 bytes'],
  [1000, '1 KB'],
  [34_400, '34 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [3_420_000, '3.4 MB'],
])('a file of %i bytes is %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words)
})
