import type { CaseTab } from '../../place.ts'

export function CasePage(_props: { caseId: string; tab: CaseTab }) {
  return null
}
