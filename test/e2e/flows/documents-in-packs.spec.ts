import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { placesOf, readPdf } from '../../support/pdf-text.ts'
import { answerSaveDialog, haveApproved, openNewRequest } from '../pages/requests.ts'
import { expectTitle, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'
import { picture } from '../support/guide.ts'

const dana = 'Dana Whitlock'

test('a family’s file with its documents becomes a pack: part of a page covered, the file proven, approved, released and sent', async ({
  app,
  demo,
  home,
}) => {
  test.slow()
  const page = await demo('amina')
  const panel = page.getByRole('region', { name: 'Redact' })
  const keys = page.keyboard

  await test.step('one letter asks for the notes, and an officer asks in it as well', async () => {
    await openNewRequest(page, 'Jayden Whitlock')
    await page.getByRole('radio', { name: dana }).check()
    await page.getByRole('checkbox', { name: 'Their own notes' }).check()
    await page.getByRole('checkbox', { name: 'An officer of the local authority' }).check()
    await page.getByRole('radio', { name: 'By letter' }).check()
    await page.getByLabel('What they ask for').fill('Everything about Jayden and me')
    await press(page, 'Record it')
    await expect(page.getByText('The officer’s request is not recorded yet')).toBeVisible()
    await looksRight({ app, page })
    await picture(page, 'request')
    await press(page, 'Record the officer’s request')
    await expect(page.getByLabel('What they ask for')).toHaveValue('Everything about Jayden and me')
    await page.goBack()
  })

  await test.step('a document stands among the notes, page by page', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click()
    await page.getByRole('row', { name: dana }).click()
    await expectTitle(page, `Case notes for ${dana}`)
    await picture(page, 'desk')
    await keys.press('j')
    await expect(paper(page, 1)).toBeVisible()
    const behind = page.getByText('What a screen reader says for this page')
    await behind.click()
    await expect(page.getByText('These words go into the pack for screen readers', { exact: false })).toBeVisible()
    await expect(page.getByText('Dear Ms Whitlock', { exact: false })).toBeVisible()
    await behind.click()
  })

  await test.step('part of it is covered by key, part of the next page with the mouse', async () => {
    await panel.getByRole('radio', { name: 'Not about you' }).check()
    await keys.press('r')
    await expect(panel.getByRole('alert')).toContainText('Draw a box over what must not be seen first')
    await paper(page, 1).focus()
    await keys.press('ArrowDown')
    await keys.press('Shift+ArrowRight')
    await keys.press('ArrowUp')
    await expect(panel.getByText('A part of page 1 is chosen.')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Box 15% from the left' })).toHaveText(
      'Box 15% from the left and 29% down the page, 41% wide and 3% high',
    )
    await looksRight({ app, page })
    await keys.press('r')
    await expect(paper(page, 1).getByRole('button', { name: 'Covered: Not about you' })).toBeVisible()
    await expect(panel.getByText('Part of page 1', { exact: true }).first()).toBeVisible()
    await picture(page, 'desk-page')

    await paper(page, 1).focus()
    await keys.press('PageDown')
    const box = await paper(page, 2).boundingBox()
    if (box === null) throw new Error('no page')
    await page.mouse.move(box.x + 40, box.y + 30)
    await page.mouse.down()
    await page.mouse.move(box.x + 200, box.y + 70, { steps: 4 })
    await page.mouse.up()
    await expect(panel.getByText('A part of page 2 is chosen.')).toBeVisible()
    await panel.getByRole('radio', { name: 'Not about you' }).focus()
    await keys.press('r')
    await expect(paper(page, 2).getByRole('button', { name: 'Covered: Not about you' })).toBeVisible()
    // By its own button: on a slow machine a second U would take off the other one too.
    await panel.getByRole('button', { name: /^Take off.*Part of page 2/ }).click()
    await expect(paper(page, 2).getByRole('button')).toHaveCount(0)
  })

  await test.step('the pack is drawn, typeset and proven', async () => {
    await press(page, 'Enclose the 17 not decided yet')
    await expect(page.getByText('Items chosen: 17 of 17')).toBeVisible()
    await press(page, 'Preview pack')
    await expect(page.getByText('what is covered on a page is black', { exact: false })).toBeVisible()
    await expect(page.getByText('Look at these pages yourself')).toBeVisible()
    await expect(page.getByRole('link', { name: 'item 2, page 1', exact: true })).toBeVisible()
    await looksRight({ app, page })
    await picture(page, 'preview')
  })

  await test.step('it is approved, released and saved, with each document in its place', async () => {
    await haveApproved(page, dana, async () => {
      const redacted = page.getByRole('region', { name: 'Redactions and reasons' })
      const part = redacted.getByRole('listitem').filter({ hasText: 'Part of page 1' })
      await expect(part).toContainText('Not about you')
      await expect(part).toContainText('Amina Shah')
      await expect(redacted.getByText('Nothing is redacted')).toHaveCount(0)
      await looksRight({ app, page })
      await press(page, 'Internal version…')
      const internal = page.getByRole('dialog', { name: 'Internal version of SAR-', exact: false })
      await expect(internal.getByRole('figure', { name: 'Page 1 of ', exact: false })).toBeVisible()
      await keys.press('Escape')
      await expect(internal).toHaveCount(0)
    })
    await press(page, `Release to ${dana}…`)
    await picture(page, 'release')
    await press(page, 'Release the pack')
    await expectTitle(page, `Case notes for ${dana}: released`)
    await picture(page, 'released')
    const file = join(home, 'pack.pdf')
    await answerSaveDialog(app, file)
    await press(page, 'Save a copy…')
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible()
    const pdf = await readPdf(new Uint8Array(await readFile(file)))
    expect(pdf.outline.map(({ title }) => title)).toContain('The notes and documents')
    expect(pdf.roles.filter((role) => role === 'Figure')).toHaveLength(3)
    expect(pdf.alternatives).toContain('Page 1 of this document, as a picture')
    // The letter's first page is covered in part, so its words are not given; its second page's are.
    expect(placesOf(pdf, 'Dear Ms Whitlock, thank you for coming in')).toEqual([])
  })

  await test.step('once she has moved it is not posted to her old address', async () => {
    const navigation = page.getByRole('navigation', { name: 'Main' })
    await navigation.getByRole('link', { name: 'Cases' }).click()
    await page.getByRole('row', { name: 'Jayden Whitlock' }).click()
    await page.getByRole('tab', { name: 'People' }).click()
    await page.getByRole('link', { name: `Change ${dana}’s details` }).click()
    await page.getByLabel('Address').first().fill('2 New Street\nReading')
    await press(page, 'Save')
    await expect(page.getByText(`${dana}’s details saved.`)).toBeVisible()
    await navigation.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('link', { name: `Send it: Case notes released to ${dana}`, exact: false }).click()
    await expect(page.getByText(`${dana} is not at the address of this pack any more`)).toBeVisible()
    await looksRight({ app, page })
    await press(page, 'Record how it was sent…')
    await expect(page.getByRole('radio', { name: 'By post' })).toBeDisabled()
    await expect(page.getByRole('radio', { name: 'Handed over in person' })).toBeEnabled()
    await looksRight({ app, page })
  })
})

function paper(page: Page, number: number) {
  return page.getByRole('application', { name: `Page ${number} of ` })
}
