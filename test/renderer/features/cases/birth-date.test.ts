import { describe, expect, test } from 'vitest'
import { ageInWords, nameBirthDate, readBirthDate } from '../../../../renderer/features/cases/birth-date.ts'

const today = '2026-11-24'

describe('a date of birth', () => {
  test.each([
    ['29', '2', '2023', 'The child’s date of birth: 29/2/2023 is not a real date'],
    ['25', '11', '2026', 'The child’s date of birth cannot be in the future'],
    ['4', '5', '14', 'The child’s date of birth: the year must have 4 numbers, like 2026'],
    ['', '5', '2014', 'The child’s date of birth must include a day'],
    ['', '', '', 'The child’s date of birth is needed: enter a day, a month and a year'],
  ])('%s/%s/%s is refused: %s', (day, month, year, message) => {
    expect(readBirthDate({ day, month, year }, today)).toMatchObject({ ok: false, message })
  })

  test.each([
    ['24', '11', '2026', '2026-11-24'],
    ['29', '2', '2024', '2024-02-29'],
    ['4', 'may', '2014', '2014-05-04'],
  ])('%s/%s/%s is read', (day, month, year, date) => {
    expect(readBirthDate({ day, month, year }, today)).toEqual({ ok: true, date })
  })

  test('is told as an age, and a strange year is doubted', () => {
    expect(ageInWords({ day: '24', month: '11', year: '2014' }, today)).toBe('12 years old')
    expect(ageInWords({ day: '25', month: '11', year: '2014' }, today)).toBe('11 years old')
    expect(ageInWords({ day: '1', month: '1', year: '1914' }, today)).toContain('Is the year right?')
  })

  test('takes the place of what the contract says of an empty date, among the other problems', () => {
    const typed = readBirthDate({ day: '29', month: '2', year: '2023' }, today)
    const problems = [
      { field: 'child.givenName', message: 'Enter the child’s first name' },
      { field: 'child.dateOfBirth', message: 'must be a real date' },
    ]
    expect(nameBirthDate(problems, typed).map(({ message }) => message)).toEqual([
      'Enter the child’s first name',
      'The child’s date of birth: 29/2/2023 is not a real date',
    ])
  })
})
