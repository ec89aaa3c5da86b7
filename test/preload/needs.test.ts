import { describe, expect, test } from 'vitest'
import { cases } from '../../preload/contract/cases.ts'

const sen = { provision: 'K', stage: 'none', school: '', setting: 'unknown', yearGroup: '' }

/** What the contract says against a child's needs, as 'field code'. */
function faults(change: Readonly<Record<string, string>>): readonly string[] {
  const draft = { ...sen, primaryNeed: '', secondaryNeed: '', ...change }
  const parsed = cases.createCase.input.shape.sen.safeParse(draft)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('needs are ranked as the school census ranks them', () => {
  test.each([
    ['none is known yet', {}, []],
    ['one', { primaryNeed: 'ASD' }, []],
    ['two', { primaryNeed: 'ASD', secondaryNeed: 'SLCN' }, []],
    ['a second without a first', { secondaryNeed: 'SLCN' }, ['secondaryNeed needs-primary']],
    ['the same twice', { primaryNeed: 'ASD', secondaryNeed: 'ASD' }, ['secondaryNeed same-as-primary']],
    ['NSA with SEN support', { primaryNeed: 'NSA' }, []],
    ['NSA with an EHC plan', { provision: 'E', primaryNeed: 'NSA' }, ['primaryNeed only-sen-support']],
    [
      'NSA as the second with none',
      { provision: 'N', primaryNeed: 'ASD', secondaryNeed: 'NSA' },
      ['secondaryNeed only-sen-support'],
    ],
    [
      'a rule broken in a form that is not finished',
      { provision: 'E', stage: '', primaryNeed: 'NSA' },
      ['stage not-chosen', 'primaryNeed only-sen-support'],
    ],
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected)
  })
})
