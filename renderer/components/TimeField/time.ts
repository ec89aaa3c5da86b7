export type TimeProblem = 'missing' | 'not-a-time'

export type ReadTime =
  { readonly ok: true; readonly time: string } | { readonly ok: false; readonly problem: TimeProblem }

/** What people type for a time of day ('14:05', '1405', '2.05pm', '9 am') as 'HH:MM' on the 24-hour clock. */
export function readTime(typed: string): ReadTime {
  const text = typed.trim().toLowerCase()
  if (text === '') return { ok: false, problem: 'missing' }
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/.exec(text)
  const bareNumber = match?.[2] === undefined && match?.[3] === undefined
  if (match === null || bareNumber) return { ok: false, problem: 'not-a-time' }

  const hour = onDayClock(Number(match[1]), match[3])
  const minute = Number(match[2] ?? '0')
  if (hour === undefined || minute > 59) return { ok: false, problem: 'not-a-time' }
  return { ok: true, time: `${padded(hour)}:${padded(minute)}` }
}

function onDayClock(hour: number, half: string | undefined) {
  if (half === undefined) return hour <= 23 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function padded(number: number) {
  return String(number).padStart(2, '0')
}
