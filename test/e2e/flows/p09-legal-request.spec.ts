import { lockAndBecome, openCase, goToTab, fillDate, problems } from '../pages/cases.ts'
import { officer, openLegalRequest, recordSent, releasePack, step } from '../pages/legal.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('P9: while the head is absent their line manager directs it, the parents agree, and both packs are sent', async ({
  app,
  demo,
}) => {
  const page = await demo('amina')

  await test.step('the coordinator can read the request and not decide it; she records that the head is away', async () => {
    await openLegalRequest(page)
    await expect(page.getByText('The head of service considers this request.', { exact: false })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Record the decision' })).toHaveCount(0)
    await looksRight({ app, page })
    await goTo(page, 'Absence of the head')
    await press(page, 'Record the absence')
    await expect
      .poll(() => problems(page))
      .toEqual(['Last day away is needed: enter a day, a month and a year', 'Enter why'])
    await page.getByRole('radio', { name: 'Until further notice' }).check()
    await page.getByLabel('Why').fill('Ill since this morning')
    await press(page, 'Record the absence')
    await expect(page.getByText(/^Helen Marsh is away until further notice/)).toContainText('Judith Crane')
    await looksRight({ app, page })
  })

  await test.step('the head cannot decide now; the line manager can', async () => {
    await lockAndBecome(page, 'Helen Marsh')
    await openLegalRequest(page)
    await expect(page.getByText('so their line manager considers this request', { exact: false })).toBeVisible()
    await lockAndBecome(page, 'Judith Crane')
    await openLegalRequest(page)
    await press(page, 'Record the decision')
    await expect.poll(() => problems(page)).toEqual(['Choose your decision', 'Enter your reasons'])
    await page.getByRole('radio', { name: 'Direct an extract' }).check()
    await page.getByLabel('What is to be extracted').fill('The notes of the visit at home, without other families')
    await page.getByLabel('Your reasons').fill('The claim is about the delay; these notes show when help was asked for')
    await looksRight({ app, page })
    await press(page, 'Record the decision')
    await expect(step(page, 'Considered and decided Done')).toBeVisible()
  })

  await test.step('a permission to share does not answer it: Dana is asked, and says yes', async () => {
    await expect(page.getByText('It does not answer this request', { exact: false })).toBeVisible()
    await page.getByRole('radio', { name: 'Yes, they permit it' }).check()
    await page.getByRole('radio', { name: 'By telephone' }).check()
    await page.getByLabel('What they said').fill('Read the letter to her; she agrees to these notes')
    await page.getByLabel('Their conditions').fill('Nothing about my sister')
    await looksRight({ app, page })
    await press(page, 'Record the answer')
    await expect(step(page, 'The parents’ permission Done')).toBeVisible()
  })

  await test.step('one note is enclosed, a passage covered, the rest left out', async () => {
    await press(page, 'Choose what to send')
    await expectTitle(page, `Extract for ${officer}`)
    await page.getByRole('searchbox', { name: 'Find a name or words' }).fill('Keisha is seeing a counsellor')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'About somebody else' }).check()
    await page.getByRole('button', { name: 'Redact', exact: false }).last().click()
    await expect(page.getByText('is redacted wherever it appeared', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Enclose' }).first().click()
    await expect(page.getByRole('list', { name: 'Items' }).getByRole('button', { name: /enclosed$/ })).toHaveCount(1)
    await page.getByRole('button', { name: /^Leave out the \d+ not decided yet/ }).click()
    await looksRight({ app, page })
    await press(page, 'Every item is decided')
  })

  await test.step('both packs are looked at, released, and recorded as sent', async () => {
    await releasePack(page, 'the officer’s pack')
    await releasePack(page, 'the parents’ copy')
    await recordSent(page, 'The officer’s pack', 'By secure email')
    await expect(step(page, 'The officer’s pack sent Done')).toBeVisible()
    await looksRight({ app, page })
    await recordSent(page, 'The parents’ copy', 'By recorded delivery')
    await expect(page.getByText('Both packs are recorded as sent. This request is complete.')).toBeVisible()
    await looksRight({ app, page })
  })

  await test.step('back at work: the line manager has nothing to do, and the volunteer reads why the request is closed to her', async () => {
    await lockAndBecome(page, 'Helen Marsh')
    await goTo(page, 'Absence of the head')
    await page.getByRole('button', { name: 'They are back' }).click()
    await expect(page.getByText(/^Helen Marsh is away/)).toHaveCount(0)
    await lockAndBecome(page, 'Judith Crane')
    await expectTitle(page, 'Nothing to do for now')
    await looksRight({ app, page })
  })
})

test('P9: a caseworker records the officer’s letter on its case, and cannot decide it, by the screen or by the door', async ({
  app,
  demo,
}) => {
  const page = await demo('tom')
  await openCase(page, 'Chidi Okafor')
  await goToTab(page, 'Requests')
  await press(page, 'Local authority asks for legal reasons')
  await expectTitle(page, 'The local authority asks for information for legal reasons')
  await press(page, 'Record the request')
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(6)
  const byEmail = page.getByRole('radio', { name: 'By email' })
  const fromTheTop = () =>
    byEmail.evaluate(
      (radio) => radio.getBoundingClientRect().top - (radio.closest('form')?.getBoundingClientRect().top ?? 0),
    )
  const stood = await fromTheTop()
  await page.getByLabel('The officer’s name').fill('Graham Stott')
  await page.getByLabel('Their address at work').fill('Civic Offices\nReading')
  await page.getByLabel('The legal reason they give').selectOption('tribunal')
  await page.getByLabel('What they ask for').fill('Notes of the meeting in September')
  await expect(page.getByText('Draft kept', { exact: false })).toBeVisible()
  // What is clicked next must not move away from under the mouse when the draft is kept.
  expect(await fromTheTop()).toBe(stood)
  await byEmail.check()
  await fillDate(page, 'The day they want it by', '1', '12', '2099')
  await looksRight({ app, page })
  await press(page, 'Record the request')
  await expectTitle(page, 'Legal request from Graham Stott')
  await expect(page.getByText(/^LEG-\d{4}-\d{3} is recorded\.$/)).toBeVisible()
  const code = await page.evaluate(async () => {
    const listed = await window.api.listLegalRequests({ state: 'open' })
    const [first] = listed.ok ? listed.value : []
    if (first === undefined) throw new Error('there is no legal request')
    const { caseId, requestId } = first
    const said = await window.api.decideLegalRequest({ caseId, requestId, kind: 'refuse', reasons: 'x', wants: '' })
    return said.ok ? 'yes' : said.refusal.code
  })
  expect(code).toBe('role-may-not')
})
