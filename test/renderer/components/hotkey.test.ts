import { describe, expect, test } from 'vitest'
import { matches, shownKeys, spokenKeys } from '../../../renderer/components/KeyHint/hotkey.ts'

function press(key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {}) {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }
}

describe('A key that stands for an act', () => {
  test.each([
    ['ctrl+k', press('k', { ctrlKey: true }), true],
    ['ctrl+k', press('K', { ctrlKey: true }), true],
    ['ctrl+k', press('k'), false],
    ['ctrl+k', press('k', { ctrlKey: true, altKey: true }), false],
    ['ctrl+k', press('k', { ctrlKey: true, shiftKey: true }), false],
    ['n', press('n'), true],
    ['n', press('n', { ctrlKey: true }), false],
    ['n', press('n', { metaKey: true }), false],
    ['ctrl+shift+p', press('P', { ctrlKey: true, shiftKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['f2', press('F2'), true],
  ])('%s', (keys, pressed, answer) => {
    expect(matches(keys, pressed)).toBe(answer)
  })

  test('is shown as on the keyboard and told to screen readers in their words', () => {
    expect(shownKeys('ctrl+l')).toBe('Ctrl L')
    expect(spokenKeys('ctrl+l')).toBe('Control+L')
  })
})
