export function NewContactPage(_props: { caseId: string }) {
  return null
}
