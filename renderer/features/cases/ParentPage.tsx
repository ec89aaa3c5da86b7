export function ParentPage(_props: { caseId: string; personId: string | null }) {
  return null
}
