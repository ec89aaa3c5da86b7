import { describe, expect, test } from 'vitest'
import { judge, mostUrgentFirst, todayRules } from '../../main/policy/today.ts'
import { todayKinds, type TodayKind, type Urgency } from '../../preload/contract/today.ts'

const today = '2026-11-24'

/** How pressing each kind is, by its day. Complete by type: a new kind does not compile without its scenarios. */
const scenarios: Readonly<Record<TodayKind, readonly (readonly [string, string, Urgency])[]>> = {
  concern: [
    ['recorded today', today, 'urgent'],
    ['recorded yesterday: a concern does not wait for a day', '2026-11-23', 'overdue'],
  ],
  'concern-unseen': [
    ['recorded today', today, 'urgent'],
    ['recorded a week ago', '2026-11-17', 'urgent'],
  ],
  'pack-to-send': [
    ['released, and the day to answer by has passed', '2026-11-23', 'overdue'],
    ['released on the last day', today, 'urgent'],
    ['with six days left', '2026-11-30', 'soon'],
    ['with more than two weeks left', '2026-12-09', 'plan'],
  ],
  'legal-request': [
    ['a day late', '2026-11-23', 'overdue'],
    ['with five days left', '2026-11-29', 'urgent'],
    ['with two weeks left', '2026-12-08', 'soon'],
    ['with more', '2026-12-09', 'plan'],
  ],
  'to-approve': [
    ['of a request that is late', '2026-11-23', 'overdue'],
    ['with five days left', '2026-11-29', 'urgent'],
    ['with two weeks left', '2026-12-08', 'soon'],
  ],
  waiting: [
    ['asked today, to be reminded in two weeks', '2026-12-08', 'plan'],
    ['asked two weeks ago', today, 'soon'],
    ['asked long ago', '2026-10-01', 'soon'],
  ],
  incident: [
    ['recorded today', today, 'soon'],
    ['not reviewed for a week', '2026-11-17', 'soon'],
    ['not reviewed for longer', '2026-11-16', 'urgent'],
  ],
  archive: [
    ['since today', today, 'soon'],
    ['since more than a month', '2026-10-24', 'urgent'],
  ],
  shredding: [
    ['since a month', '2026-10-25', 'soon'],
    ['since longer', '2026-10-24', 'urgent'],
  ],
  backup: [
    ['due today', today, 'soon'],
    ['a week late', '2026-11-17', 'soon'],
    ['later still', '2026-11-16', 'urgent'],
  ],
  request: [
    ['a day late', '2026-11-23', 'overdue'],
    ['due today', '2026-11-24', 'urgent'],
    ['with five days left', '2026-11-29', 'urgent'],
    ['with six days left', '2026-11-30', 'soon'],
    ['with two weeks left', '2026-12-08', 'soon'],
    ['with more', '2026-12-09', 'plan'],
  ],
  'to-put-right': [['at any time', today, 'soon']],
  permission: [
    ['on its last day', today, 'urgent'],
    ['with a week left', '2026-12-01', 'urgent'],
    ['with eight days left', '2026-12-02', 'soon'],
    ['with a month left', '2026-12-24', 'soon'],
  ],
  'young-person': [
    ['two weeks before', '2026-12-08', 'urgent'],
    ['fifteen days before', '2026-12-09', 'soon'],
    ['46 days before', '2027-01-09', 'plan'],
    ['three months before', '2027-02-22', 'plan'],
  ],
  silent: [
    ['since sixty days', today, 'soon'],
    ['since a year: never urgent beside a clock of the law', '2025-11-24', 'soon'],
  ],
}

describe('what is due today', () => {
  for (const kind of todayKinds)
    test.each(scenarios[kind])(`${kind}, %s`, (_, on, urgency) => {
      expect(judge({ kind, on, child: 'Jayden' }, today).urgency).toBe(urgency)
    })

  test('is told with the days that are left, or by how many it is late', () => {
    expect(judge({ kind: 'request', on: '2026-11-26', child: '' }, today).days).toBe(2)
    expect(judge({ kind: 'request', on: '2026-11-22', child: '' }, today).days).toBe(-2)
  })

  test('stands in order: pressing first, then the weightier kind, the earlier day, the name', () => {
    const due = [
      { kind: 'silent', on: today, child: 'Soon by silence' },
      { kind: 'young-person', on: '2027-02-20', child: 'To plan' },
      { kind: 'permission', on: '2026-12-01', child: 'Urgent permission' },
      { kind: 'request', on: '2026-11-26', child: 'Urgent request, later' },
      { kind: 'request', on: '2026-11-25', child: 'Urgent request B' },
      { kind: 'request', on: '2026-11-25', child: 'Urgent request A' },
      { kind: 'request', on: '2026-11-20', child: 'Overdue' },
    ] as const
    const expected = [
      'Overdue',
      'Urgent request A',
      'Urgent request B',
      'Urgent request, later',
      'Urgent permission',
      'Soon by silence',
      'To plan',
    ]
    for (const given of [due, due.toReversed()])
      expect(mostUrgentFirst(given.map((item) => judge(item, today))).map(({ child }) => child)).toEqual(expected)
  })

  test('is told 90 days before the young person decides, and 30 before a permission lapses', () => {
    expect(todayRules.kinds['young-person'].from).toBe(90)
    expect(todayRules.kinds.permission.from).toBe(30)
    expect(todayRules.quietDays).toBe(60)
  })
})
