export function RequestPage(_props: { caseId: string; requestId: string }) {
  return null
}
