export function ConsentRecordedPage(_props: { caseId: string; consentId: string }) {
  return null
}
