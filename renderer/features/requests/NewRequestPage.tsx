export function NewRequestPage(_props: { caseId: string }) {
  return null
}
