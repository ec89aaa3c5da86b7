import type { Database } from '@signalapp/sqlcipher'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { clockFault, toClockEvents, type ClockEvent } from '../../main/policy/clock-events.ts'
import { clockOf } from '../../main/policy/clocks.ts'
import { bankHolidays } from '../../main/policy/data/bank-holidays.ts'
import { addDays } from '../../main/policy/time.ts'
import { clockEventKinds } from '../../preload/contract/clocks.ts'
import { accountOf } from '../support/casebook.ts'
import { row, scene } from '../support/rows.ts'

/** The last wall of P10’s clocks: whoever holds the key and writes SQL by hand stretches no date by a record that cannot be. */
let db: Database

const received = '2026-06-01'
const recordedAt = '2026-11-24T10:00:00.000Z'
const { coordinator, caseworker, head } = accountOf

beforeAll(() => {
  db = scene()
})

const request = (id: string, regime: 'sar' | 'foi') =>
  row('requests', {
    id,
    case_id: 'of-caseworker',
    reference: id,
    regime,
    requester_id: "(SELECT id FROM people WHERE case_id = 'of-caseworker' AND part = 'parent' LIMIT 1)",
    received_on: received,
    due_on: clockOf(regime, toClockEvents(received, []), received, bankHolidays).dueOn,
    how: 'letter',
    asks: 'All notes',
    state: 'open',
    recorded_by: coordinator,
    recorded_at: '2026-06-01T10:00:00.000Z',
  })

const event = (id: string, of: string, { kind, happenedOn }: ClockEvent, by = coordinator, why = 'because') =>
  row('clock_events', {
    id,
    request_id: of,
    kind,
    happened_on: happenedOn,
    why,
    recorded_by: by,
    recorded_at: recordedAt,
  })

const asked: ClockEvent = { kind: 'clarification-asked', happenedOn: '2026-06-03' }

describe('the clock of a request in the database (P10)', () => {
  test.each([
    {
      what: 'by somebody else on the staff',
      sql: () => event('e1', 'r-sar', asked, caseworker),
      rule: /not-the-coordinator/,
    },
    { what: 'by the head', sql: () => event('e1', 'r-sar', asked, head), rule: /not-the-coordinator/ },
    { what: 'without what was asked', sql: () => event('e1', 'r-sar', asked, coordinator, ''), rule: /CHECK/ },
    {
      what: 'on a day to come',
      sql: () => event('e1', 'r-sar', { ...asked, happenedOn: '2026-11-25' }),
      rule: /CHECK/,
    },
    {
      what: 'of a legal request',
      sql: () => event('e1', 'unread', asked),
      rule: /clock-does-not-do-that|goes-forward/,
    },
    { what: 'of no request at all', sql: () => event('e1', 'nothing', asked), rule: /released-is-final|clock-/ },
  ])('nothing happens to it $what', ({ sql, rule }) => {
    withRequests(() => expect(() => db.exec(sql())).toThrow(rule))
  })

  test('what happened is neither changed nor taken back nor written over', () => {
    withRequests(() => {
      db.exec(event('e1', 'r-sar', asked))
      for (const sql of [
        "UPDATE clock_events SET happened_on = '2026-06-02'",
        'DELETE FROM clock_events',
        event('e1', 'r-foi', asked).replace('INSERT', 'INSERT OR REPLACE'),
      ])
        expect(() => db.exec(sql), sql).toThrow(/stays as it was recorded/)
    })
  })

  test('it takes exactly what the rules take, in whatever order things are said to have happened', () => {
    const happening = fc.record({
      kind: fc.constantFrom(...clockEventKinds),
      happenedOn: fc.integer({ min: -3, max: 60 }).map((days) => addDays(received, days)),
    })
    fc.assert(
      fc.property(fc.constantFrom('sar', 'foi'), fc.array(happening, { maxLength: 8 }), (regime, wanted) => {
        withRequests(() => {
          const taken: ClockEvent[] = []
          for (const [at, next] of wanted.entries()) {
            const before = toClockEvents(received, taken)
            const { dueOn, waitsSince } = clockOf(regime, before, '2026-11-24', bankHolidays)
            const fault = clockFault(regime, before, next, waitsSince === null ? dueOn : '9999-12-31')
            const written = takes(event(`e${String(at)}`, `r-${regime}`, next))
            expect(written, `${next.kind} ${next.happenedOn}`).toBe(fault === null)
            if (!written) continue
            taken.push(next)
            const after = clockOf(regime, toClockEvents(received, taken), '2026-11-24', bankHolidays)
            const waits = after.waitsSince === null ? 'NULL' : `'${after.waitsSince}'`
            db.exec(`UPDATE requests SET due_on = '${after.dueOn}', waits_since = ${waits} WHERE id = 'r-${regime}'`)
          }
        })
      }),
      { numRuns: 100 },
    )
  })
})

/** Two open requests, for as long as the work takes. */
function withRequests(work: () => void): void {
  db.exec('SAVEPOINT requests')
  try {
    db.exec(request('r-sar', 'sar'))
    db.exec(request('r-foi', 'foi'))
    work()
  } finally {
    db.exec('ROLLBACK TO requests; RELEASE requests')
  }
}

/** Whether the database takes it; anything but one of the clock’s own rules is a bug. */
function takes(sql: string): boolean {
  try {
    db.exec(sql)
    return true
  } catch (error) {
    expect(String(error)).toMatch(/P10 (clock|extension)-/)
    return false
  }
}
