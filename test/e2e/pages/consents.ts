import type { Locator, Page } from '@playwright/test'
import type { Input } from '../../../preload/contract/index.ts'
import type { CaseTab } from '../../../renderer/place.ts'
import { expect } from '../support/app.ts'
import { expectTitle, press } from './session.ts'

const parent: Input<'createCase'>['parents'][number] = {
  givenName: 'Dana',
  familyName: 'Whitlock',
  relationship: 'Mother',
  parentalResponsibility: 'yes',
  evidenceSeen: 'Birth certificate',
  address: '14 Cressingham Road\nReading\nRG2 7RU',
  phone: '0118 496 0123',
  email: '',
  contactBy: ['phone'],
  language: 'English',
  interpreter: false,
  format: 'standard',
}

const whitlock: Omit<Input<'createCase'>, 'workerId'> = {
  child: {
    givenName: 'Jayden',
    familyName: 'Whitlock',
    knownAs: '',
    dateOfBirth: '2016-03-04',
    address: '',
    format: 'standard',
  },
  parents: [
    parent,
    {
      ...parent,
      givenName: 'Craig',
      familyName: 'Sutton',
      relationship: 'Stepfather',
      parentalResponsibility: 'no',
      evidenceSeen: '',
    },
  ],
  sen: {
    provision: 'K',
    stage: 'none',
    primaryNeed: 'SLCN',
    secondaryNeed: '',
    school: 'Highdown School',
    setting: 'mainstream-la',
    yearGroup: 'Year 5',
  },
  helpAskedFor: 'Help with speech therapy at school',
  source: 'self',
  referral: null,
}

/** A case of its own for one test, entered through the door and opened at a tab. Answers with its id. */
export async function openNewCase(page: Page, tab: CaseTab): Promise<string> {
  const caseId = await page.evaluate(
    async ({ draft, at }) => {
      const state = await window.api.readState({})
      const workerId = state.ok ? (state.value.me?.accountId ?? '') : ''
      const made = await window.api.createCase({ ...draft, workerId })
      if (!made.ok) throw new Error(made.refusal.code)
      const place = { at: 'case', caseId: made.value.caseId, tab: at }
      await window.api.keepDraft({ key: 'place', content: JSON.stringify(place) })
      return made.value.caseId
    },
    { draft: whitlock, at: tab },
  )
  await reopen(page)
  return caseId
}

/** Opens the page again where it is, after something was recorded through the door. */
export async function reopen(page: Page): Promise<void> {
  await page.reload()
  await expectTitle(page, 'Jayden Whitlock')
}

/** Locks the window and signs the same person in again. */
export async function lockAndReturn(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Sign in as Tom Bailey' }).click()
}

/** A date and nothing else that says "day". */
export async function typeDate(page: Page, day: string, month: string, year: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Day' }).fill(day)
  await page.getByRole('textbox', { name: 'Month' }).fill(month)
  await page.getByRole('textbox', { name: 'Year' }).fill(year)
}

/** Dana's permission to talk to staff of Highdown School, through the door: for tests about what comes after. */
export function permitSchool(page: Page, caseId: string): Promise<string> {
  return page.evaluate(async (id) => {
    const view = await window.api.openCase({ caseId: id })
    if (!view.ok) throw new Error(view.refusal.code)
    const recorded = await window.api.recordConsent({
      caseId: id,
      givenBy: view.value.parents[0]?.personId ?? '',
      standing: 'parental-responsibility',
      grants: [{ scope: 'school-staff', school: 'Highdown School' }],
      purpose: 'To agree the help for the spring term',
      purposes: ['school-support'],
      conditions: 'Not about the diagnosis',
      language: 'English',
      explained: true,
      method: 'phone',
      givenAt: '2026-01-05T09:00',
      expiresOn: '2099-01-05',
      evidenceNote: 'She said yes, go ahead',
      evidence: null,
      supersedes: null,
    })
    if (!recorded.ok) throw new Error(recorded.refusal.code)
    return recorded.value.consentId
  }, caseId)
}

/** The first four questions, in the shortest way: Dana, school staff, a purpose, one year. Ends at "How". */
export async function answerUntilHow(page: Page, giver = 'Dana Whitlock'): Promise<void> {
  await page.getByRole('radio', { name: giver }).check()
  await next(page, 'What may we do?')
  await page.getByRole('checkbox', { name: 'Talk to school staff' }).check()
  await next(page, 'What is it for?')
  await page.getByRole('checkbox', { name: 'Support at school' }).check()
  await page.getByLabel('What we will do it for').fill('To agree the help for the spring term')
  await next(page, 'Until when?')
  await next(page, 'How are they saying yes?')
}

export async function next(page: Page, title: string): Promise<void> {
  await press(page, 'Continue')
  await expectTitle(page, title)
}

/** Draws on the signature pad as a hand with a mouse does. */
export async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('group', { name: /^Signature of/ }).locator('canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('there is no pad to sign on')
  await page.mouse.move(box.x + 60, box.y + 90)
  await page.mouse.down()
  for (let at = 0; at < 30; at++) await page.mouse.move(box.x + 60 + at * 8, box.y + 80 + Math.sin(at / 2) * 30)
  await page.mouse.up()
  await expect(page.getByText('Signed', { exact: true })).toBeVisible()
}

/** The paper in the dialog has pages to see and to print. */
export async function expectPaper(page: Page, title: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog.getByText(/^Page 1 of \d+$/).first()).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Print' })).toBeVisible()
}

/** Presses Print and answers with how many pages stand ready at the moment the system's print dialog would open. */
export async function pagesPrinted(page: Page): Promise<number> {
  const ready = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.print = () => resolve(document.querySelectorAll('.pdf-print img').length)
      }),
  )
  await press(page, 'Print')
  return ready
}

/** Presses Tab until the focus is there, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}
