import type { Page } from '@playwright/test'
import { expect } from '../support/app.ts'

/** Opens the search with its keys and types; the best find stands ready for Enter. */
export async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
  await expect(finds(page, { selected: true })).toBeVisible()
}

/** What the search found: one line each, cases first. */
export function finds(page: Page, which: { readonly selected?: boolean; readonly name?: string } = {}) {
  return page.getByRole('listbox', { name: 'Found' }).getByRole('option', which)
}

/** Finds a case by its name and opens it, as somebody in a hurry would. */
export async function openCase(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await finds(page, { name }).first().click()
  await expectCase(page, name)
}

export async function expectCase(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByRole('tablist', { name: `${name}’s file` })).toBeVisible()
}

export async function goToTab(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click()
  await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
}

/** Locks the demonstration and signs in as one of its people. */
export async function lockAndBecome(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** The problems the error summary lists, in its order. */
export function problems(page: Page): Promise<string[]> {
  return page.getByRole('alert').getByRole('listitem').allInnerTexts()
}

export async function fillDate(page: Page, question: string, day: string, month: string, year: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

/** A new case with everything that must be there and nothing else. */
export async function fillNewCase(page: Page, givenName: string, familyName: string): Promise<void> {
  const child = page.getByRole('region', { name: 'The child or young person' })
  await child.getByLabel('First name').fill(givenName)
  await child.getByLabel('Last name').fill(familyName)
  await fillDate(page, 'Date of birth', '4', '5', '2014')
  const parent = page.getByRole('region', { name: 'First parent or carer' })
  await parent.getByLabel('First name').fill('Gwen')
  await parent.getByLabel('Last name').fill(familyName)
  await parent.getByLabel('Relationship to the child').fill('Mother')
  await parent.getByLabel('Not known yet').check()
  await page.getByLabel('Provision').selectOption('K')
  await page.getByLabel('Where is the EHC plan?').selectOption('requested')
  await page.getByLabel('Kind of setting').selectOption('mainstream-la')
  await page.getByLabel('What help is asked for?').fill('Help to read the draft plan')
}
