import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { pdfLock } from '../../main/locked-pdf/locked-pdf.ts'

test('a lock that is cancelled ends its thread, whatever that is busy with', async () => {
  const thread = join(mkdtempSync(join(tmpdir(), 'lock-')), 'busy.mjs')
  writeFileSync(thread, 'for (;;);')
  const controller = new AbortController()
  const locking = pdfLock(pathToFileURL(thread))(new Uint8Array(), 'harvest', controller.signal)
  controller.abort()
  await expect(locking).rejects.toMatchObject({ code: 'cancelled' })
  await expect(pdfLock(pathToFileURL(thread))(new Uint8Array(), 'harvest', controller.signal)).rejects.toMatchObject({
    code: 'cancelled',
  })
})
