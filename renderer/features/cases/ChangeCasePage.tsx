export function ChangeCasePage(_props: { caseId: string }) {
  return null
}
