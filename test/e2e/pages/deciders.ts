import type { Page } from '@playwright/test'

/** Jayden is made to have decided for himself since June of last year, and Dana to have given a permission before that. */
export function growUp(page: Page, caseId: string): Promise<void> {
  return page.evaluate(async (id) => {
    const view = await window.api.openCase({ caseId: id })
    if (!view.ok) throw new Error(view.refusal.code)
    const { child, sen, helpAskedFor, workerId, status, parents } = view.value
    const year = new Date().getFullYear()
    const { personId: _, age: _age, ...known } = child
    const born = { ...known, dateOfBirth: `${String(year - 17)}-01-15` }
    const changed = await window.api.changeCase({ caseId: id, child: born, sen, helpAskedFor, workerId, status })
    if (!changed.ok) throw new Error(changed.refusal.code)
    const recorded = await window.api.recordConsent({
      caseId: id,
      givenBy: parents[0]?.personId ?? '',
      standing: 'parental-responsibility',
      grants: [{ scope: 'school-staff', school: 'Highdown School' }],
      purpose: 'To prepare the move to college',
      purposes: ['school-support'],
      language: 'English',
      conditions: '',
      explained: true,
      method: 'phone',
      givenAt: `${String(year - 1)}-06-01T09:00`,
      expiresOn: '2099-01-05',
      evidenceNote: 'She said yes, go ahead',
      evidence: null,
      supersedes: null,
    })
    if (!recorded.ok) throw new Error(recorded.refusal.code)
  }, caseId)
}

/** Whose eyes the timeline is seen with. */
export async function seeAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('See the file as').selectOption({ label: name })
}

/** What stands in the identity bar of the case that is open. */
export function bar(page: Page) {
  return page.getByRole('region', { name: 'Jayden Whitlock' }).first()
}
