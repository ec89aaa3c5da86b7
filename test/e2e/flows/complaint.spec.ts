import { lockAndBecome, openCase } from '../pages/cases.ts'
import { openNewRequest, openRequests } from '../pages/requests.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('one letter asks for the notes and complains: two clocks, and the complaint is acknowledged and answered', async ({
  app,
  demo,
}) => {
  const page = await demo('tom')
  await openNewRequest(page, 'Jayden Whitlock')
  await page.getByRole('radio', { name: 'Dana Whitlock' }).check()
  await page.getByRole('checkbox', { name: 'Their own notes' }).check()
  await page.getByRole('checkbox', { name: 'How we handled what we know about them' }).check()
  await page.getByRole('radio', { name: 'By letter' }).check()
  await page.getByLabel('What they ask for').fill('You told the school about our separation. I want to see everything.')
  await looksRight({ app, page })
  await press(page, 'Record it')
  await expectTitle(page, /^SAR-\d{4}-\d{3}, DPC-\d{4}-001 are recorded$/)
  await expect(page.getByRole('heading', { name: /^Acknowledge by / })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Deal with the complaint' })).toHaveCount(0)
  await looksRight({ app, page })

  await lockAndBecome(page, 'Helen Marsh')
  await goTo(page, 'Today')
  await page.getByRole('radio', { name: /^Requests: \d+$/ }).check()
  await page.getByRole('link', { name: 'Open complaint: Complaint of Dana Whitlock' }).click()
  await expectTitle(page, 'Complaint of Dana Whitlock')
  await press(page, 'Record that it is acknowledged')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose how'])
  await page.getByRole('radio', { name: 'By letter' }).check()
  await looksRight({ app, page })
  await press(page, 'Record that it is acknowledged')
  await press(page, 'Record the answer')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Choose how',
    'Enter what we found, what we did, and what we told them',
  ])
  await page.getByRole('radio', { name: 'By letter' }).check()
  await page.getByLabel('What we found').fill('We told them without your permission, and have apologised.')
  await press(page, 'Record the answer')
  await expect(page.getByText('We told them without your permission, and have apologised.')).toBeVisible()
  await expect(page.getByText('Answered', { exact: true })).toBeVisible()
  await looksRight({ app, page })

  await openRequests(page)
  await expect(page.getByRole('row', { name: 'Dana Whitlock' })).toContainText('Subject access request')
  await expect(page.getByRole('row', { name: 'Data protection complaint' })).toHaveCount(0)
  await openCase(page, 'Jayden Whitlock')
  await expect(page.getByText('Dana Whitlock complained of how we handled what we know')).toBeVisible()
})
