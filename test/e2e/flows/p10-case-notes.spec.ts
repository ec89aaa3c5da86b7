import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { placesOf, readPdf } from '../../support/pdf-text.ts'
import { openNewCase } from '../pages/consents.ts'
import { growUp } from '../pages/deciders.ts'
import {
  answerSaveDialog,
  changeTo,
  expectItem,
  findRequest,
  haveApproved,
  keepBack,
  itemText,
  openDesk,
  openNewRequest,
  openRequests,
  selectWithMouse,
  stepTo,
} from '../pages/requests.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { axe, expect, looksRight, test } from '../support/app.ts'

const ngozi = 'Ngozi Okafor'
const reason = 'Rights of others'

test('the coordinator answers a request, and nothing redacted is in the file that leaves', async ({
  app,
  demo,
  home,
}) => {
  test.slow()
  const page = await demo('amina')
  await openDesk(page, ngozi)
  const panel = page.getByRole('region', { name: 'Redact' })
  const keys = page.keyboard
  let times = 0

  await test.step('every item is decided by key', async () => {
    await keys.press('e')
    await expect(page.getByText('Items chosen: 1 of 41')).toBeVisible()
    await keys.press('j')
    await expectItem(page, 2)
    await keys.press('w')
    const dialog = page.getByRole('dialog', { name: 'Withhold item 2' })
    await dialog.getByRole('button', { name: 'Withhold it' }).click()
    await expect(dialog.getByText('Choose a reason')).toBeVisible()
    await dialog.getByRole('button', { name: 'Other reasons' }).click()
    await expect(dialog.getByText('Speak to the safeguarding lead first', { exact: false })).toBeVisible()
    await dialog.getByRole('radio', { name: reason }).check()
    await press(page, 'Withhold it')
    await expect(dialog.getByText('Say whose rights this protects')).toBeVisible()
    await looksRight({ app, page })
    await dialog.getByRole('combobox', { name: 'Whose rights?' }).fill('Patience Oduya')
    // Escape loses nothing of it.
    await press(page, 'Back')
    await keys.press('w')
    await expect(dialog.getByRole('combobox', { name: 'Whose rights?' })).toHaveValue('Patience Oduya')
    await press(page, 'Withhold it')
    await expect(page.getByText('Withheld: Rights of others.', { exact: false })).toBeVisible()

    await keys.press('p')
    await expect(page.getByRole('alert')).toContainText('39 items are not decided yet')
    await press(page, 'Go to the first')
    await expectItem(page, 3)
    await press(page, 'Enclose the 39 not decided yet')
    await expect(page.getByText('Items chosen: 41 of 41')).toBeVisible()
  })

  await test.step('a passage is redacted with the mouse, one with the keys', async () => {
    await stepTo(page, 'Mr Lisle because he')
    await keys.press('r')
    await expect(panel.getByRole('alert')).toContainText('Choose a reason')
    await axe(page)
    await selectWithMouse(page, 'Wilhelmina')
    await expect(panel.getByRole('heading', { name: 'Wilhelmina' })).toBeVisible()
    await panel.getByRole('radio', { name: reason }).check()
    await keys.press('r')
    await expect(panel.getByRole('alert')).toContainText('Say whose rights this protects')
    await panel.getByRole('combobox', { name: 'Whose rights?' }).fill('Wilhelmina Pemberton')
    await panel.getByRole('radio', { name: reason }).focus()
    await keys.press('r')
    await expect(itemText(page).getByRole('button')).toHaveText(['redacted · rights of others'])
    await expect(itemText(page)).not.toContainText('Wilhelmina')

    await itemText(page).focus()
    await keys.press('ArrowRight')
    await keys.press('Shift+ArrowRight')
    await expect(panel.getByRole('heading', { name: 'Visited Mrs' })).toBeVisible()
    await keys.press('r')
    await expect(itemText(page).getByRole('button')).toHaveCount(2)
    // The key belongs to the redaction just made once its answer is back.
    await expect(async () => {
      await keys.press('u')
      await expect(itemText(page)).toContainText('Visited Mrs', { timeout: 2000 })
    }).toPass()
    await expect(itemText(page).getByRole('button')).toHaveCount(1)
  })

  await test.step('a name is found everywhere and redacted at once', async () => {
    await keys.press('f')
    await expect(panel.getByRole('searchbox')).toBeFocused()
    await keys.type('pemberton')
    const counted = await panel.getByText(/^Appears \d+ times, in \d+ items\./).innerText()
    times = Number(/\d+/.exec(counted)?.[0])
    await expect(async () => {
      await keys.press('Enter')
      expect(await itemText(page).textContent()).toContain('Daniel Pemberton')
    }).toPass()
    await press(page, `Redact all ${times}`)
    await expect(panel.getByText('“pemberton” is redacted wherever it appeared.')).toBeVisible()
    await expect(page.getByText(`Redaction: ${times + 1} passages`)).toBeVisible()
    await looksRight({ app, page })
  })

  await test.step('the internal version shows what the pack leaves out, and can only be looked at and printed', async () => {
    await press(page, 'Internal version…')
    const dialog = page.getByRole('dialog', { name: 'Internal version of SAR-2026-001' })
    await expect(dialog.getByRole('figure', { name: 'Page 1 of ', exact: false }).first()).toContainText(
      'not to be sent',
    )
    await expect(dialog.getByRole('button', { name: /Save|Release|Record/ })).toHaveCount(0)
    await looksRight({ app, page })
    await dialog.getByRole('button', { name: 'Close' }).last().click()
  })

  await test.step('whose rights that protects is weighed, a sheet each', async () => {
    await keepBack(page, 'Patience Oduya')
    await keepBack(page, 'Wilhelmina Pemberton')
    const weighed = panel.getByRole('region', { name: 'Whose rights are weighed' })
    await expect(weighed.getByText('keep back', { exact: true })).toHaveCount(2)
  })

  await test.step('the real pack is looked at', async () => {
    await press(page, 'Preview pack')
    await expectTitle(page, 'Preview of SAR-2026-001')
    await expect(
      page.getByText(`40 items enclosed, 1 withheld, ${times + 1} redactions · `, { exact: false }),
    ).toBeVisible()
    await expect(page.getByRole('figure', { name: 'Page 1 of ', exact: false }).first()).toContainText('Brunswick')
    await looksRight({ app, page })
  })

  await test.step('a second person sends it back, then approves it', async () => {
    await expect(page.getByRole('button', { name: `Release to ${ngozi}…` })).toHaveAttribute('aria-disabled', 'true')
    await press(page, 'Ask a second person…')
    const dialog = page.getByRole('dialog', { name: 'Ask a second person to look' })
    await dialog.getByLabel('Anything they should know').fill('Please look at item 2')
    await looksRight({ app, page })
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByText('Asked on', { exact: false })).toBeVisible()

    await changeTo(page, 'Helen Marsh')
    await goTo(page, 'Today')
    await page.getByRole('link', { name: /^Look and approve/ }).click()
    await expectTitle(page, `Case notes for ${ngozi}: look and approve`)
    await expect(page.getByText('Please look at item 2')).toBeVisible()
    const chosen = page.getByRole('region', { name: 'Redactions and reasons' })
    await expect(chosen).toContainText('Wilhelmina')
    await expect(chosen).toContainText('Rights of others')
    await expect(page.getByRole('figure', { name: 'Page 1 of ', exact: false }).first()).toBeVisible()
    await press(page, 'Approve')
    await expect(page.getByRole('alert')).toContainText('Enter what you looked at, or what is to change')
    await looksRight({ app, page })
    await page.getByLabel('What you looked at').fill('Item 1 says where they meet')
    await press(page, 'Send back')
    await expect(page.getByText('is sent back to the coordinator', { exact: false })).toBeVisible()

    await changeTo(page, 'Amina Shah')
    await expect(page.getByText('Helen Marsh sent the pack back')).toBeVisible()
    await expect(page.getByText('Item 1 says where they meet')).toBeVisible()
    await press(page, 'Preview pack')
    await haveApproved(page, ngozi)
  })

  await test.step('then it is released', async () => {
    await press(page, `Release to ${ngozi}…`)
    await expect(page.getByText('27 Brunswick Street')).toBeVisible()
    await looksRight({ app, page })
    await press(page, 'Release the pack')
    await expectTitle(page, `Case notes for ${ngozi}: released`)
    await expect(page.getByRole('button', { name: /^(Enclose|Withhold|Redact)/ })).toHaveCount(0)
    await looksRight({ app, page })
  })

  await test.step('a copy is saved, and holds what was enclosed and nothing that was redacted', async () => {
    await answerSaveDialog(app, null)
    await press(page, 'Save a copy…')
    await answerSaveDialog(app, join(home, 'gone', 'pack.pdf'))
    await press(page, 'Save a copy…')
    await expect(page.getByRole('alert')).toContainText('could not write to that folder')
    const file = join(home, 'pack.pdf')
    await answerSaveDialog(app, file)
    await press(page, 'Save a copy…')
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible()
    expect((await readdir(home)).filter((name) => name.endsWith('.partial'))).toEqual([])
    const pdf = await readPdf(new Uint8Array(await readFile(file)))
    expect(placesOf(pdf, 'lets you finish')).not.toEqual([])
    for (const redacted of ['Wilhelmina', 'Pemberton']) expect(placesOf(pdf, redacted), redacted).toEqual([])
  })

  await test.step('a locked copy is saved for email, and the words that open it are told once', async () => {
    const file = join(home, 'locked.pdf')
    await answerSaveDialog(app, file)
    await press(page, 'Locked copy for email…')
    const dialog = page.getByRole('dialog', { name: 'Locked copy for email' })
    await expect(dialog.getByText('ngozi.okafor@example.org', { exact: false })).toBeVisible()
    await dialog.getByRole('radio', { name: 'A password of your own' }).check()
    await dialog.getByLabel('Password for this copy').fill('harvest lantern cobalt')
    await dialog.getByLabel('The same password again').fill('harvest lantern')
    await press(page, 'Save the locked copy…')
    await expect(page.getByRole('alert')).toContainText('The two passwords differ')
    await looksRight({ app, page })
    await dialog.getByRole('radio', { name: 'Five words that Casebook makes' }).check()
    // So small a pack is locked in a moment: it is stopped the instant it says so, and nothing is saved.
    await page.evaluate(() => {
      const watching = new MutationObserver(() => {
        const cancel = document.querySelector<HTMLElement>('.progress button')
        if (cancel === null) return
        watching.disconnect()
        cancel.click()
      })
      watching.observe(document.body, { childList: true, subtree: true })
    })
    await press(page, 'Save the locked copy…')
    await expect(dialog.getByRole('button', { name: 'Save the locked copy…' })).toBeEnabled()
    await expect(page.getByRole('dialog', { name: 'The locked copy is saved' })).toHaveCount(0)
    await expect(dialog.getByRole('progressbar')).toHaveCount(0)
    expect((await readdir(home)).filter((name) => name.includes('locked'))).toEqual([])
    await press(page, 'Save the locked copy…')
    const saved = page.getByRole('dialog', { name: 'The locked copy is saved' })
    const words = await saved.getByRole('figure', { name: 'The words that open it' }).innerText()
    await expect(saved.getByText('by telephone, never in the same email', { exact: false })).toBeVisible()
    await looksRight({ app, page })
    await press(page, 'Close, I have noted the words')
    const locked = new Uint8Array(await readFile(file))
    await expect(readPdf(locked)).rejects.toThrow('No password given')
    expect((await readPdf(locked, words)).pages.join(' ')).toContain('lets you finish')
  })

  await test.step('Today says that it is not recorded as sent, until it is', async () => {
    await expect(page.getByText('Not sent yet')).toBeVisible()
    const navigation = page.getByRole('navigation', { name: 'Main' })
    await navigation.getByRole('link', { name: 'Today' }).click()
    const line = `Case notes released to ${ngozi}, not recorded as sent`
    await expect(page.getByText(line)).toBeVisible()
    await looksRight({ app, page })
    await page.getByRole('link', { name: `Send it: ${line}` }).click()
    await press(page, 'Record how it was sent…')
    await press(page, 'Record the sending')
    await expect(page.getByRole('alert')).toContainText('Choose how it was sent')
    await page.getByRole('radio', { name: 'By email' }).check()
    await page.getByLabel('Anything to add').fill('The words told by telephone')
    await looksRight({ app, page })
    await press(page, 'Record the sending')
    await expect(page.getByText('The sending is recorded.')).toBeVisible()
    await expect(page.getByText('Not sent yet')).toHaveCount(0)
    await expect(page.getByText('By email, ', { exact: false })).toBeVisible()
    await looksRight({ app, page })
    await navigation.getByRole('link', { name: 'Today' }).click()
    await expectTitle(page, 'Today')
    await expect(page.getByText(line)).toHaveCount(0)
  })

  await test.step('years later it opens as it was', async () => {
    await openRequests(page)
    await expect(page.getByRole('row', { name: ngozi })).toHaveCount(0)
    await page.getByRole('radio', { name: 'Done' }).check()
    await page.getByRole('row', { name: ngozi }).click()
    await expect(page.getByText('Amina Shah', { exact: true }).last()).toBeVisible()
    await expect(page.getByText('Helen Marsh, ', { exact: false }).last()).toBeVisible()
    await press(page, 'Open the pack')
    await expectTitle(page, 'Disclosure pack SAR-2026-001')
    await expect(page.getByRole('figure', { name: 'Page 1 of ', exact: false }).first()).toContainText('Brunswick')
    await axe(page)
  })
})

test('a preview that is out of date is not released', async ({ demo }) => {
  const page = await demo('amina')
  await openDesk(page, ngozi)
  await press(page, 'Enclose the 41 not decided yet')
  await expect(page.getByText('Items chosen: 41 of 41')).toBeVisible()
  await press(page, 'Preview pack')
  await haveApproved(page, ngozi)
  await press(page, `Release to ${ngozi}…`)
  const request = await findRequest(page, ngozi)
  await page.evaluate(async (which) => {
    const opened = await window.api.openRequest(which)
    const itemId = opened.ok ? (opened.value.items[0]?.itemId ?? '') : ''
    await window.api.decideItem({ ...which, itemId, decision: 'withhold', reason: 'OUT_OF_SCOPE' })
  }, request)
  await press(page, 'Release the pack')
  await expect(page.getByRole('alert')).toContainText('Something changed since this preview was made')
  await press(page, 'Make a fresh preview')
  await expectTitle(page, 'Preview of SAR-2026-001')
  await expect(page.getByText('something has changed since', { exact: false })).toBeVisible()
  await haveApproved(page, ngozi)
  await press(page, `Release to ${ngozi}…`)
  await press(page, 'Release the pack')
  await expectTitle(page, `Case notes for ${ngozi}: released`)
})

test('a request is recorded with every mistake shown at once, kept as a draft, and dated', async ({ app, demo }) => {
  const page = await demo('tom')
  await openNewRequest(page, 'Jayden Whitlock')
  await page.getByLabel('Year').fill('2030')
  await press(page, 'Record it')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Choose who asks',
    'Choose what the letter is',
    'The day it was received cannot be in the future',
    'Choose how it came',
    'Enter what they ask for',
  ])
  await looksRight({ app, page })
  await page.getByRole('radio', { name: 'Dana Whitlock' }).check()
  await page.getByRole('checkbox', { name: 'Their own notes' }).check()
  await page.getByRole('radio', { name: 'By letter' }).check()
  await page.getByLabel('What they ask for').fill('All the notes about Jayden and me')
  await page.getByLabel('Day', { exact: true }).fill('31')
  await page.getByLabel('Month').fill('2')
  await page.getByLabel('Year').fill('2026')
  await press(page, 'Record it')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'The day it was received: 31/2/2026 is not a real date',
  ])
  await press(page, 'Keep as draft and leave')
  await press(page, 'Family asks or complains')
  await expect(page.getByLabel('What they ask for')).toHaveValue('All the notes about Jayden and me')
  await page.getByLabel('Day', { exact: true }).fill('30')
  await page.getByLabel('Month').fill('1')
  await press(page, 'Record it')
  await expect(page.getByRole('heading', { name: 'Answer by 2 March 2026' })).toBeVisible()
  await expect(page.getByText('One month later is', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose what to send' })).toHaveCount(0)
  await looksRight({ app, page })
  await openRequests(page)
  await expect(page.getByRole('row', { name: 'Dana Whitlock' })).toContainText(/Overdue by \d+ days/)
})

test('a pack goes nowhere without an address on file', async ({ app, demo }) => {
  const page = await demo('amina')
  await openNewRequest(page, 'Jayden Whitlock')
  await page.getByRole('radio', { name: 'Mark Ellis' }).check()
  await page.getByRole('checkbox', { name: 'Their own notes' }).check()
  await page.getByRole('radio', { name: 'In person' }).check()
  await page.getByLabel('What they ask for').fill('My notes')
  await press(page, 'Record it')
  await page.getByRole('button', { name: /^Choose what to send: SAR-/ }).click()
  await expectTitle(page, 'Case notes for Mark Ellis')
  await expect(page.getByText('There is no address on file for Mark Ellis', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Preview pack' })).toHaveAttribute('aria-disabled', 'true')
  await looksRight({ app, page })
  await page.getByRole('link', { name: 'Add Mark Ellis’s address' }).click()
  await expect(page.getByLabel('Address')).toBeVisible()
})

test('a young person asks for their own notes, which go to their own address; until they decide the form says why not', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('amina')
  const caseId = await openNewCase(page, 'requests')
  await press(page, 'Family asks or complains')
  const own = page.getByRole('radio', { name: 'Jayden Whitlock, aged' })
  await expect(own).toBeDisabled()
  await expect(page.getByText('a parent asks for Jayden’s notes', { exact: false })).toBeVisible()
  await looksRight({ app, page })
  await press(page, 'Keep as draft and leave')
  await growUp(page, caseId)
  await page.getByRole('tab', { name: 'Timeline' }).click()
  await page.getByRole('tab', { name: 'Requests' }).click()
  await press(page, 'Family asks or complains')
  await own.check()
  await looksRight({ app, page })
  await page.getByRole('checkbox', { name: 'Their own notes' }).check()
  await page.getByRole('radio', { name: 'In person' }).check()
  await page.getByLabel('What they ask for').fill('My notes')
  await press(page, 'Record it')
  await page.getByRole('button', { name: /^Choose what to send: SAR-/ }).click()
  await expectTitle(page, 'Case notes for Jayden Whitlock')
  await expect(page.getByText('their own notes', { exact: false }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Add Jayden Whitlock’s address' }).click()
  await page.getByLabel('Address for their own letters').fill('3 Elm Court\nReading')
  await looksRight({ app, page })
  await press(page, 'Save changes')
  await expect(page.getByRole('tabpanel', { name: 'People' })).toContainText('3 Elm Court')
})

for (const { person, prepares } of [
  { person: 'helen', prepares: 'role-may-not' },
  { person: 'tom', prepares: 'role-may-not' },
] as const)
  test(`${person} sees the requests and can answer none, by the screen or by the door`, async ({ app, demo }) => {
    const page = await demo(person)
    await openRequests(page)
    await expect(page.getByText('The coordinator answers requests')).toBeVisible()
    await looksRight({ app, page })
    await page.getByRole('row', { name: ngozi }).click()
    await expect(page.getByRole('tab', { name: 'Requests', selected: true })).toBeVisible()
    await expect(page.getByRole('button', { name: /Preview|Release/ })).toHaveCount(0)
    const request = await findRequest(page, ngozi)
    const said = await page.evaluate(
      async (which) => [
        await window.api.openRequest(which),
        await window.api.previewPack({ ...which, largePrint: false }),
        await window.api.releasePack({ ...which, sha256: '0'.repeat(64) }),
      ],
      request,
    )
    const codes = said.map((answer) => (answer.ok ? 'yes' : answer.refusal.code))
    expect(codes).toEqual([prepares, prepares, 'not-the-coordinator'])
  })
