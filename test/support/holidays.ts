import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bankHolidays, type Holidays } from '../../main/policy/data/bank-holidays.ts'

type Days = Pick<Holidays, 'englandAndWales' | 'elsewhere'>
type Name = 'england-and-wales' | 'scotland' | 'northern-ireland'
type Division = { readonly division: Name; readonly events: readonly { readonly date: string }[] }

/** The days of a year nobody has published yet, in the places where such days lie. */
export const days2028 = {
  englandAndWales: [
    '2028-01-03',
    '2028-04-14',
    '2028-04-17',
    '2028-05-01',
    '2028-05-29',
    '2028-08-28',
    '2028-12-25',
    '2028-12-26',
  ],
  elsewhere: ['2028-01-04', '2028-03-17', '2028-07-12', '2028-08-07', '2028-11-30'],
} as const

export const until2028: Days = {
  englandAndWales: [...bankHolidays.englandAndWales, ...days2028.englandAndWales],
  elsewhere: [...bankHolidays.elsewhere, ...days2028.elsewhere],
}

/** The government's file as it would say these days. Scotland has what is elsewhere, Northern Ireland the rest too. */
export function published({ englandAndWales, elsewhere }: Days): Readonly<Record<Name, Division>> {
  return {
    'england-and-wales': division('england-and-wales', englandAndWales),
    scotland: division('scotland', [...elsewhere].toSorted()),
    'northern-ireland': division('northern-ireland', [...englandAndWales, ...elsewhere].toSorted()),
  }
}

/** Writes it where a file dialog can find it; answers with its path. */
export function holidayFile(folder: string, content: unknown = published(until2028)): string {
  const file = join(folder, 'bank-holidays.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

function division(name: Name, dates: readonly string[]): Division {
  const events = dates.map((date) => ({ title: 'A bank holiday', date, notes: '', bunting: true }))
  return { division: name, events }
}
